/** Loading of the FXML files and style sheets of the folder {@code layouts}. */
@NullMarked
package org.framescope.app.layouts;

import org.jspecify.annotations.NullMarked;
