/**
 * The memory map: axis, viewport and painter, which know no toolkit, and the controls that show them.
 *
 * <p>Positions lie on the {@link org.framescope.app.map.AddressAxis}; pixels are device pixels unless a name says
 * otherwise.
 */
@NullMarked
package org.framescope.app.map;

import org.jspecify.annotations.NullMarked;
