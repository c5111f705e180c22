/** Decision graphs: passes that turn chains of tests into n-way branches and let equal tails be shared. */
package org.spindle.specializer.decision;
