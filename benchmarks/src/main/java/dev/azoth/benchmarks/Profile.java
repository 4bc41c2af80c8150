package dev.azoth.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording of the rounds that count, and a summary of it: whose code used the CPU, and who allocated. */
final class Profile {
    /** Samples CPU time, native code and system calls included; JDK 25 on Linux has it, others sample Java code only. */
    private static final String CPU_TIME = "jdk.CPUTimeSample";

    private static final String JAVA_CODE = "jdk.ExecutionSample";
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";
    private static final int LINES = 40;

    private final Recording recording = new Recording();
    private final Path file;
    private final String sampled;

    Profile(Path file) {
        this.file = file;
        boolean cpuTime = FlightRecorder.getFlightRecorder().getEventTypes().stream()
                .map(EventType::getName)
                .anyMatch(CPU_TIME::equals);
        sampled = cpuTime ? CPU_TIME : JAVA_CODE;
        if (cpuTime) {
            recording.enable(CPU_TIME).with("throttle", "2ms").withStackTrace();
        } else {
            recording.enable(JAVA_CODE).with("period", "5 ms").withStackTrace();
        }
        recording.enable(ALLOCATION).with("throttle", "500/s").withStackTrace();
    }

    void start() {
        recording.start();
    }

    void stop() throws IOException {
        recording.stop();
        recording.dump(file);
        recording.close();
    }

    /** Shares of all samples, the greatest first. */
    void summarize(PrintStream out) throws IOException {
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        Map<String, Long> areas = new TreeMap<>();
        Map<String, Long> methods = new TreeMap<>();
        Map<String, Long> allocators = new TreeMap<>();
        Map<String, Long> allocated = new TreeMap<>();
        for (RecordedEvent event : events) {
            if (event.getStackTrace() == null) {
                continue;
            }
            List<RecordedFrame> stack = event.getStackTrace().getFrames();
            String name = event.getEventType().getName();
            if (name.equals(sampled)) {
                areas.merge(first(stack, Area::of), 1L, Long::sum);
                methods.merge(stack.isEmpty() ? "?" : method(stack.get(0)), 1L, Long::sum);
            } else if (name.equals(ALLOCATION)) {
                long weight = event.getLong("weight");
                allocators.merge(first(stack, Area::of), weight, Long::sum);
                String type = event.getClass("objectClass").getName();
                allocated.merge(first(stack, Profile::methodOfArea) + " " + type, weight, Long::sum);
            }
        }
        print(out, "CPU by whose code it is (" + sampled + ")", areas);
        print(out, "CPU by method on top", methods);
        print(out, "bytes by whose code allocates", allocators);
        print(out, "bytes by method and class", allocated);
    }

    private static String first(List<RecordedFrame> stack, Function<RecordedFrame, String> name) {
        for (RecordedFrame frame : stack) {
            String found = name.apply(frame);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "other";
    }

    private static String methodOfArea(RecordedFrame frame) {
        return Area.of(frame).isEmpty() ? "" : method(frame);
    }

    private static String method(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(PrintStream out, String title, Map<String, Long> weights) {
        long all = weights.values().stream().mapToLong(Long::longValue).sum();
        out.println();
        out.println(title + ":");
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(LINES)
                .forEach(entry ->
                        out.printf(Locale.ROOT, "  %5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
    }

    /** Groups code; what belongs to none (collections, strings) is counted for its caller. */
    private static final class Area {
        private static final List<String> PACKAGES = List.of(
                "dev.azoth.benchmarks",
                "dev.azoth.",
                "io.vertx.",
                "io.netty.",
                "org.postgresql.",
                "com.zaxxer.hikari.",
                "org.hibernate.",
                "org.jooq.");
        private static final List<String> SCHEDULING = List.of(
                "java.lang.VirtualThread",
                "java.lang.System$1",
                "jdk.internal.vm.Continuation",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ForkJoinWorkerThread",
                "java.util.concurrent.locks.LockSupport");

        private Area() {}

        static String of(RecordedFrame frame) {
            String type = frame.getMethod().getType().getName();
            for (String name : PACKAGES) {
                if (type.startsWith(name)) {
                    return name.equals("dev.azoth.") ? type.substring(0, type.lastIndexOf('.')) : name;
                }
            }
            if (SCHEDULING.stream().anyMatch(type::startsWith)) {
                return "JDK: virtual threads, parking";
            }
            if (type.startsWith("sun.nio.ch.") || type.startsWith("java.net.")) {
                return "JDK: sockets";
            }
            return "";
        }
    }
}
