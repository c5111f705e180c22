/** What every command shares: streams, the stage under way, exit statuses and user errors. */
package org.spindle.cli.session;
