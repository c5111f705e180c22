/** Facts about one procedure that passes and engines ask for: immutable, computed once, no caching. */
package org.spindle.ir.analysis;
