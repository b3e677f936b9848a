/** What runs on the host: domains built and destroyed on the heap, the pages they share with Xen, workloads with a seed. */
@NullMarked
package org.framescope.engine.domains;

import org.jspecify.annotations.NullMarked;
