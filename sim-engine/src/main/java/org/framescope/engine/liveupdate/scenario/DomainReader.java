package org.framescope.engine.liveupdate.scenario;

import java.util.ArrayList;
import java.util.List;
import org.framescope.engine.domains.DomainSpec;
import org.framescope.engine.domains.DomainType;
import org.framescope.engine.frames.Units;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;

/** Reads the domains of a scenario. */
final class DomainReader {

    /** Most domains; Xen's numbers for special domains begin here (DOMID_FIRST_RESERVED). */
    static final int MOST_DOMAINS = 0x7ff0;

    private static final int MOST_VCPUS = 8192;
    private static final int MOST_NODES = 64;
    private static final List<String> DOMAIN =
            List.of("name", "type", "memory", "vcpus", "passthrough", "node", "count");

    private DomainReader() {}

    static List<DomainSpec> domains(Json list) throws InputException {
        List<DomainSpec> domains = new ArrayList<>();
        for (Json item : list.items()) {
            FieldReader.allow(item, DOMAIN);
            int count = FieldReader.number(item, "count", 1, MOST_DOMAINS, 1);
            if (domains.size() + count > MOST_DOMAINS) {
                throw item.error("makes more than " + MOST_DOMAINS + " domains, for which Xen has no numbers");
            }
            DomainSpec spec = domain(item, domains.isEmpty() ? "dom0" : "domain-" + domains.size());
            for (int i = 1; i <= count; i++) {
                domains.add(count == 1 ? spec : renamed(spec, spec.name() + "-" + i));
            }
        }
        if (domains.isEmpty()) {
            throw list.error("needs at least one domain: the first one is dom0");
        }
        return domains;
    }

    private static DomainSpec domain(Json item, String defaultName) throws InputException {
        return new DomainSpec(
                FieldReader.text(item, "name", defaultName),
                FieldReader.choice(item.get("type"), DomainType.class),
                pages(item.get("memory")),
                FieldReader.number(item, "vcpus", 1, MOST_VCPUS, 1),
                FieldReader.bool(item, "passthrough", false),
                FieldReader.number(item, "node", 0, MOST_NODES - 1, DomainSpec.ANY_NODE));
    }

    /** Memory in bytes, whole pages and at least one. */
    static long pages(Json field) throws InputException {
        long bytes = FieldReader.size(field);
        if (bytes == 0 || bytes % Units.PAGE_SIZE != 0) {
            throw field.error("must be a multiple of 4096 bytes other than 0");
        }
        return bytes;
    }

    private static DomainSpec renamed(DomainSpec spec, String name) {
        return new DomainSpec(name, spec.type(), spec.bytes(), spec.vcpus(), spec.passthrough(), spec.node());
    }
}
