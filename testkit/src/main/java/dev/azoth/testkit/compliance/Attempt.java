package dev.azoth.testkit.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work under way and what gives it up. */
record Attempt(GivingUp way, CompletableFuture<?> work, Runnable canceller) {
    void giveUp() {
        canceller.run();
    }

    /** The work ends soon, and says that it was given up. */
    void assertGivenUp() {
        Throwable failure = catchThrowable(() -> work.get(30, TimeUnit.SECONDS));
        Throwable reason = failure instanceof ExecutionException ? failure.getCause() : failure;
        Class<?> expected = way == GivingUp.TIME_OUT ? TimeoutException.class : CancellationException.class;
        assertThat(failure)
                .as("%s ended by itself", way)
                .satisfies(any -> assertThat(work).isDone());
        assertThat(reason).as("%s", way).isInstanceOf(expected);
    }
}
