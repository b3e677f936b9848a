package org.framescope.app.map;

import org.framescope.engine.frames.FrameMap;

/** What is painted: frames, the axis they lie on, the part that is seen, and the colours. */
public record MapScene(FrameMap map, AddressAxis axis, MapViewport viewport, Colouring colouring, Palette palette) {}
