package org.framescope.engine.host;

import java.util.ArrayList;
import java.util.List;

/**
 * Xen's command line, split into options as Xen splits it.
 *
 * <p>Options are separated by spaces and by nothing else: quotes have no meaning to Xen. The first {@code =} ends the
 * name. What follows the first {@code " -- "} belongs to dom0's kernel.
 *
 * @param options Xen's options in order
 * @param dom0Options what follows the separator, empty without one
 * @param remarks what was cut off
 */
public record CommandLine(List<Option> options, String dom0Options, List<OptionRemark> remarks) {

    /** Characters of one option, name and value, that Xen keeps. Recalled, not recorded. */
    public static final int LONGEST_OPTION = 127;

    private static final String DOM0_SEPARATOR = " -- ";
    private static final String NEGATION = "no-";

    /**
     * One option.
     *
     * @param name the name; for a negated option without its {@code no-}
     * @param negated whether it was written {@code no-NAME}
     * @param value text behind the first {@code =}; empty when there is none
     */
    public record Option(String name, boolean negated, String value) {}

    public CommandLine {
        options = List.copyOf(options);
        remarks = List.copyOf(remarks);
    }

    /** Splits a command line; there is no text that cannot be split. */
    public static CommandLine parse(String text) {
        int separator = text.indexOf(DOM0_SEPARATOR);
        String xen = separator < 0 ? text : text.substring(0, separator);
        String dom0 = separator < 0
                ? ""
                : text.substring(separator + DOM0_SEPARATOR.length()).strip();
        List<Option> options = new ArrayList<>();
        List<OptionRemark> remarks = new ArrayList<>();
        for (String word : xen.split(" ")) {
            if (!word.isEmpty()) {
                options.add(option(word, remarks));
            }
        }
        return new CommandLine(options, dom0, remarks);
    }

    private static Option option(String word, List<OptionRemark> remarks) {
        String kept = word.length() > LONGEST_OPTION ? word.substring(0, LONGEST_OPTION) : word;
        int equals = kept.indexOf('=');
        String name = equals < 0 ? kept : kept.substring(0, equals);
        String value = equals < 0 ? "" : kept.substring(equals + 1);
        boolean negated = name.startsWith(NEGATION);
        if (negated) {
            name = name.substring(NEGATION.length());
        }
        if (kept.length() < word.length()) {
            remarks.add(new OptionRemark(
                    name,
                    value,
                    "Xen keeps the first " + LONGEST_OPTION + " characters of an option and drops the rest"));
        }
        return new Option(name, negated, value);
    }

    /** All occurrences of an option, in order. */
    public List<Option> all(String name) {
        return options.stream().filter(option -> option.name().equals(name)).toList();
    }

    /**
     * What Xen hands to the parser of an option with a syntax of its own, in order: the value; {@code no} for
     * {@code no-NAME}. {@code no-NAME=value} is refused by Xen before, so it is left out.
     */
    public List<String> customValues(String name) {
        return all(name).stream()
                .filter(option -> !option.negated() || option.value().isEmpty())
                .map(option -> option.negated() ? "no" : option.value())
                .toList();
    }
}
