package org.framescope.app.update;

/**
 * A domain that goes from one Xen to the next.
 *
 * @param id its number
 * @param name what it is called; its number where nobody knows more
 * @param owned whether its frames have their owner in the frametable of the Xen that has the machine
 */
public record DomainRow(int id, String name, boolean owned) {}
