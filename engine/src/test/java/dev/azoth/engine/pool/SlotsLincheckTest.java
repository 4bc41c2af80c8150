package dev.azoth.engine.pool;

import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

/** Explores the interleavings of few threads over {@link Slots}: whatever they do, the slot is there in the end. */
class SlotsLincheckTest {
    private static final int SCHEDULES = 300;

    @Test
    void aWaiterWhoLeavesWhileTheSlotIsPassedOnDoesNotTakeItAlong() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            var slots = new Slots(1, 1, false);
            var holder = slots.take();
            var waiter = (Waiter) slots.take();
            var passing = new Thread(() -> passOn(slots, record(slots, holder)));
            var leaving = new Thread(() -> leave(slots, waiter));
            run(passing, leaving);
            requireFree(slots);
        });
    }

    @Test
    void aConnectionThatIsLostWhileItIsGivenBackDoesNotStayIdle() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            var slots = new Slots(1, 1, false);
            var record = record(slots, slots.take());
            var returning = new Thread(() -> passOn(slots, record));
            var losing = new Thread(() -> {
                record.lost();
                if (slots.removeIdle(record)) {
                    give(slots.free());
                }
            });
            run(returning, losing);
            if (slots.take() != Grant.Open.PERMIT) {
                throw new AssertionError("a lost connection was lent");
            }
        });
    }

    @Test
    void aConnectionGivenBackDuringDisposalDoesNotStayIdle() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            var slots = new Slots(1, 1, false);
            var record = record(slots, slots.take());
            var returning = new Thread(() -> passOn(slots, record));
            var disposing = new Thread(() -> slots.expire(0).forEach(old -> give(slots.free())));
            run(returning, disposing);
            if (slots.take() != Grant.Open.PERMIT) {
                throw new AssertionError("a connection of an old generation was lent");
            }
        });
    }

    @Test
    void twoWhoWantTheLastSlotGetItOneAfterTheOther() {
        Lincheck.runConcurrentTest(SCHEDULES, () -> {
            var slots = new Slots(1, 1, true);
            var one = new Thread(() -> use(slots));
            var other = new Thread(() -> use(slots));
            run(one, other);
            requireFree(slots);
        });
    }

    /** Takes a slot, or queues and passes on what comes, as the pool's callbacks do. */
    private static void use(Slots slots) {
        switch (slots.take()) {
            case ConnectionRecord record -> passOn(slots, record);
            case Grant.Open permit -> passOn(slots, record(slots, permit));
            case Waiter waiter -> {
                var unused = waiter.thenAccept(grant -> passOn(slots, record(slots, grant)));
            }
        }
    }

    private static void passOn(Slots slots, ConnectionRecord record) {
        switch (slots.put(record)) {
            case Slots.Handed handed -> handed.waiter().complete(record);
            case Slots.Kept.IDLE -> {}
            case Slots.Kept.UNWANTED -> give(slots.free());
        }
    }

    private static void leave(Slots slots, Waiter waiter) {
        if (!slots.leave(waiter)) {
            var unused = waiter.thenAccept(grant -> {
                if (grant instanceof ConnectionRecord record) {
                    passOn(slots, record);
                } else {
                    give(slots.free());
                }
            });
        }
    }

    private static void give(Waiter next) {
        if (next != null) {
            next.complete(Grant.Open.PERMIT);
        }
    }

    private static void requireFree(Slots slots) {
        if (slots.take() instanceof Waiter) {
            throw new AssertionError("the slot is gone");
        }
    }

    private static ConnectionRecord record(Slots slots, Grant grant) {
        return grant instanceof ConnectionRecord record
                ? record
                : new ConnectionRecord(new TestConnection(new TestDriver()), slots.generation(), SETUP);
    }

    private static final PoolSetup SETUP = new PoolFixture().setup();

    private static void run(Thread one, Thread other) {
        one.start();
        other.start();
        try {
            one.join();
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
