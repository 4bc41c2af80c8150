package dev.azoth.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private static final EventKey<Runnable> KEY = EventKey.of("happened", Runnable.class);
    private static final EventKey<Runnable> OTHER = EventKey.of("other", Runnable.class);

    private final Listeners parent = new Listeners();
    private final Listeners listeners = new Listeners(parent);
    private final List<String> told = new ArrayList<>();

    @Test
    void handlersAreToldInOrderTheParentsFirst() {
        listeners.on(KEY, () -> told.add("second"));
        listeners.on(KEY, () -> told.add("third"));
        parent.on(KEY, () -> told.add("first"));
        listeners.on(KEY, () -> told.add("before second"), ListenOption.FIRST);
        listeners.on(OTHER, () -> told.add("never"));
        listeners.fire(KEY, Runnable::run);
        assertThat(told).containsExactly("first", "before second", "second", "third");
    }

    @Test
    void aClosedRegistrationHearsNothingMore() {
        Registration registration = listeners.on(KEY, () -> told.add("x"));
        assertThat(registration.active()).isTrue();
        registration.close();
        registration.close();
        assertThat(registration.active()).isFalse();
        assertThat(listeners.has(KEY)).isFalse();
        listeners.fire(KEY, Runnable::run);
        assertThat(told).isEmpty();
    }

    @Test
    void onceMeansOnceEvenWhenTheHandlerFiresTheEventAgain() {
        listeners.on(
                KEY,
                () -> {
                    told.add("once");
                    listeners.fire(KEY, Runnable::run);
                },
                ListenOption.ONCE);
        listeners.fire(KEY, Runnable::run);
        assertThat(told).containsExactly("once");
        assertThat(listeners.has(KEY)).isFalse();
    }

    @Test
    void aFailureEndsTheTellingAndReachesTheCaller() {
        listeners.on(KEY, () -> {
            throw new IllegalStateException("no");
        });
        listeners.on(KEY, () -> told.add("never"));
        assertThatThrownBy(() -> listeners.fire(KEY, Runnable::run)).hasMessage("no");
        assertThat(told).isEmpty();
    }

    @Test
    void whereNobodyListensNothingIsAllocated() {
        assertThat(listeners.take(KEY)).isSameAs(listeners.take(OTHER));
    }

    @Test
    void eventsOnAllEnginesReachEveryRegistryBelow() {
        var engine = new Listeners(Events.all());
        try (Registration registration = Events.on(KEY, () -> told.add("all"))) {
            assertThat(registration.active()).isTrue();
            engine.fire(KEY, Runnable::run);
        }
        engine.fire(KEY, Runnable::run);
        assertThat(told).containsExactly("all");
    }
}
