package dev.azoth.engine.driver;

/**
 * What a driver can do.
 *
 * @param pipelining several statements of a connection may be sent before the first is answered; without it the driver
 *     queues them in order
 * @param serverCursors cursors fetch in pieces
 * @param cursorNeedsTransaction a cursor lives in a transaction only
 */
public record DriverTraits(boolean pipelining, boolean serverCursors, boolean cursorNeedsTransaction) {}
