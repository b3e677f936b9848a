package org.framescope.app.scenario.editor;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.domains.DomainSpec;

/** Puts domains that are alike and named by number, such as {@code web-1} and {@code web-2}, into one row. */
final class DomainRows {

    private DomainRows() {}

    /** Rows that stand for exactly these domains, in this order. */
    static List<DomainDraft> of(List<DomainSpec> domains) {
        List<DomainDraft> rows = new ArrayList<>();
        int at = 0;
        while (at < domains.size()) {
            DomainSpec first = domains.get(at);
            // dom0 has a row of its own
            int alike = at == 0 ? 1 : alike(domains, at);
            String name = alike == 1 ? first.name() : stem(first.name());
            rows.add(DomainDraft.of(first, name, alike));
            at += alike;
        }
        return rows;
    }

    private static int alike(List<DomainSpec> domains, int from) {
        DomainSpec first = domains.get(from);
        String stem = stem(first.name());
        int count = 0;
        while (from + count < domains.size()
                && count < DomainDraft.MOST_ALIKE
                && domains.get(from + count).equals(named(first, stem + "-" + (count + 1)))) {
            count++;
        }
        return Math.max(1, count);
    }

    private static String stem(String name) {
        return name.endsWith("-1") ? name.substring(0, name.length() - 2) : name;
    }

    private static DomainSpec named(DomainSpec spec, String name) {
        return new DomainSpec(name, spec.type(), spec.bytes(), spec.vcpus(), spec.passthrough(), spec.node());
    }
}
