package org.framescope.app.places;

/**
 * Something of a run that has a name.
 *
 * @param name what a person types to go there
 * @param detail what it is
 */
record Landmark(String name, String detail, Goal goal) {}
