/** Fused events: the generic raise of a running machine's event, specialized for the bindings of the moment. */
package org.spindle.runtime.fuse;
