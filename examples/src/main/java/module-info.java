/** Runnable examples. */
module dev.azoth.examples {
    requires dev.azoth.async;
}
