package org.framescope.app.compare;

import java.util.AbstractList;

/** Numbers as a list, without an object for each of a million. */
final class IntList extends AbstractList<Integer> {

    private final int[] values;

    IntList(int[] values) {
        this.values = values;
    }

    @Override
    public Integer get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
