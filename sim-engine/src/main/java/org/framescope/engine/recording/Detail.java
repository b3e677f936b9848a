package org.framescope.engine.recording;

/**
 * What a step knows beyond its figures, such as the boot allocator's list after it. The rooms that make steps define
 * their own kinds; every kind is an immutable value.
 */
public interface Detail {}
