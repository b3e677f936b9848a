package org.framescope.engine.liveupdate.scenario;

import java.util.List;
import org.framescope.engine.domains.Workload;
import org.framescope.engine.input.FieldReader;
import org.framescope.engine.input.InputException;
import org.framescope.engine.input.Json;
import org.jspecify.annotations.Nullable;

/** Reads what happens on a host before its first update. */
final class WorkloadReader {

    /** Most domains that are created, and most that change their size: 10 million. */
    private static final List<String> WORKLOAD =
            List.of("seed", "days", "startsPerDay", "smallest", "largest", "balloonsPerDay", "fill");

    private WorkloadReader() {}

    static @Nullable Workload workload(@Nullable Json field) throws InputException {
        if (field == null) {
            return null;
        }
        FieldReader.allow(field, WORKLOAD);
        double days = field.get("days").decimal();
        long smallest = DomainReader.pages(field.get("smallest"));
        long largest = DomainReader.pages(field.get("largest"));
        if (largest < smallest) {
            throw field.get("largest").error("is smaller than \"smallest\"");
        }
        double fill = field.get("fill").decimal();
        if (fill > 1) {
            throw field.get("fill").error("must be from 0 to 1, the share of memory that domains fill");
        }
        return new Workload(
                seed(field.get("seed")),
                days,
                perDay(field.get("startsPerDay"), days),
                smallest,
                largest,
                field.has("balloonsPerDay") ? perDay(field.get("balloonsPerDay"), days) : 0,
                fill);
    }

    private static long seed(Json field) throws InputException {
        long seed = field.number();
        if (seed < 0) {
            throw field.error("must be from 0 to 2^63 - 1");
        }
        return seed;
    }

    private static double perDay(Json field, double days) throws InputException {
        double rate = field.decimal();
        if (rate * days > Workload.MOST_EVENTS) {
            throw field.error("makes more than 10 million events in " + days + " days");
        }
        return rate;
    }
}
