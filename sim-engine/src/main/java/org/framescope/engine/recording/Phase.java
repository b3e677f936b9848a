package org.framescope.engine.recording;

/**
 * A part of the way from power-on to a running host; steps are grouped by it.
 *
 * @param id stable name for files and filters
 * @param title what a person reads
 * @param explanation one or two sentences on what happens in it
 */
public record Phase(String id, String title, String explanation) {}
