/** Source files: decoding, line tables and ranges of text, shared by every front end. */
package org.spindle.frontend.source;
