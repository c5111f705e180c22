/** Diagnostics as values, the sink that collects them, and their printed and JSON forms. */
package org.spindle.frontend.diagnostics;
