package org.framescope.engine.host;

/**
 * Something on the command line that Xen does not take as written.
 *
 * @param option name of the option, such as {@code crashkernel}
 * @param text the text of the option's value that the remark is about
 * @param whatXenDoes what Xen itself does with it, one sentence
 */
public record OptionRemark(String option, String text, String whatXenDoes) {

    @Override
    public String toString() {
        return option + "=" + text + ": " + whatXenDoes;
    }
}
