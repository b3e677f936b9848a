package org.framescope.engine.recording;

/**
 * A long part of a recording, such as the boot of one Xen of several; phases may come again in each.
 *
 * @param title what a person reads
 * @param firstStep number of its first step; it lasts until the next one begins
 */
public record Chapter(String title, int firstStep) {}
