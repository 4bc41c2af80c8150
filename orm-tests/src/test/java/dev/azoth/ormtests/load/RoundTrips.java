package dev.azoth.ormtests.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The round trips of one connection. One begins with a question of a client that waits for no answer, and ends when the
 * answers are let through. They are held back until all questions of the trip are answered, and where the test says how
 * many there are, until so many have come: questions sent without an answer to those before are thus told from others
 * by what the client knows, however slow it is, and not by the clock.
 */
final class RoundTrips {
    private static final long PATIENCE_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition question = lock.newCondition();
    private final Deque<Integer> expected = new ArrayDeque<>();
    private final List<byte[]> held = new ArrayList<>();
    private final List<Integer> questions = new ArrayList<>();
    private int asked;
    private int answered;

    /** Forgets the trips so far; the next ones have so many questions each. */
    void expect(Integer... questionsOfEachTrip) {
        lock.lock();
        try {
            questions.clear();
            expected.clear();
            expected.addAll(List.of(questionsOfEachTrip));
        } finally {
            lock.unlock();
        }
    }

    /** How many questions each of the trips ended since {@link #expect} had. */
    List<Integer> questions() {
        lock.lock();
        try {
            return List.copyOf(questions);
        } finally {
            lock.unlock();
        }
    }

    void asked() {
        lock.lock();
        try {
            asked++;
            question.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void hold(byte[] message) {
        lock.lock();
        try {
            held.add(message);
        } finally {
            lock.unlock();
        }
    }

    /** A question is answered: the answers go when it was the trip's last. */
    void answered(LateLine line) throws InterruptedException {
        lock.lock();
        try {
            answered++;
            long nanos = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (answered == asked && !expected.isEmpty() && asked < expected.getFirst() && nanos > 0) {
                nanos = question.awaitNanos(nanos);
            }
            if (answered == asked) {
                questions.add(asked);
                expected.poll();
                asked = 0;
                answered = 0;
                held.forEach(line::send);
                held.clear();
            }
        } finally {
            lock.unlock();
        }
    }
}
