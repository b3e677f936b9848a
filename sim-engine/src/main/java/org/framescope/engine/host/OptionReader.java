package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks options up that have one of Xen's common types, and collects remarks about text that does not parse. */
final class OptionReader {

    private final CommandLine line;
    private final List<OptionRemark> remarks = new ArrayList<>();

    OptionReader(CommandLine line) {
        this.line = line;
        remarks.addAll(line.remarks());
    }

    CommandLine line() {
        return line;
    }

    List<OptionRemark> remarks() {
        return List.copyOf(remarks);
    }

    void remark(String option, String text, String whatXenDoes) {
        remarks.add(new OptionRemark(option, text, whatXenDoes));
    }

    void addAll(List<OptionRemark> more) {
        remarks.addAll(more);
    }

    /** The last size that parses, in bytes; 0 without one. */
    long size(String name) {
        long size = 0;
        for (CommandLine.Option option : line.all(name)) {
            NumberReader.Reading reading = NumberReader.size(option.value(), 0);
            if (reading.end() == option.value().length()) {
                size = reading.value();
            } else {
                remark(name, option.value(), rejected(option.value().substring(reading.end())));
            }
        }
        return size;
    }

    /** The last number that parses and fits into 32 bits. */
    OptionalInt integer(String name) {
        OptionalInt found = OptionalInt.empty();
        for (CommandLine.Option option : line.all(name)) {
            NumberReader.Reading reading = NumberReader.number(option.value(), 0);
            if (reading.end() != option.value().length()) {
                remark(name, option.value(), rejected(option.value().substring(reading.end())));
            } else if (reading.value() >>> 31 != 0) {
                remark(name, option.value(), "the number is too large, Xen rejects the option");
            } else {
                found = OptionalInt.of((int) reading.value());
            }
        }
        return found;
    }

    /** The last boolean that parses: {@code NAME}, {@code no-NAME}, {@code NAME=yes} and the like. */
    Optional<Boolean> flag(String name) {
        Optional<Boolean> found = Optional.empty();
        for (CommandLine.Option option : line.all(name)) {
            Optional<Boolean> value = option.value().isEmpty() ? Optional.of(true) : bool(option.value());
            if (value.isPresent()) {
                found = Optional.of(value.get() != option.negated());
            } else {
                remark(name, option.value(), "not a boolean, Xen rejects the option");
            }
        }
        return found;
    }

    /** One of Xen's ten words for yes and no. */
    static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "no", "off", "false", "disable", "0" -> Optional.of(false);
            case "yes", "on", "true", "enable", "1" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static String rejected(String rest) {
        return "Xen rejects the option because of '" + rest + "' and boots as if it were not there";
    }
}
