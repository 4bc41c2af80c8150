package dev.azoth.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table of one case, in Markdown: medians, and their ratios to the first contender's. */
final class Report {
    private Report() {}

    /**
     * @param title of the case
     */
    static <N extends Entrant> String of(String title, int callers, int connections, Map<N, List<Sample>> samples) {
        Map<N, Sample> medians = samples.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Sample.median(entry.getValue())));
        Sample reference =
                Objects.requireNonNull(medians.get(samples.keySet().iterator().next()));
        var text = new StringBuilder();
        text.append("%s, %d callers, %d connections%n%n".formatted(title, callers, connections));
        text.append("| contender | op/s | CPU us/op | (least-most) | KB/op | op/s ratio | CPU ratio | bytes ratio |\n");
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|\n");
        samples.forEach((name, all) -> text.append(line(name.title(), Sample.median(all), all, reference)));
        return text.toString();
    }

    private static String line(String title, Sample median, List<Sample> all, Sample reference) {
        double least = all.stream().mapToDouble(Sample::cpuMicros).min().orElse(0);
        double most = all.stream().mapToDouble(Sample::cpuMicros).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.1f | %,.1f-%,.1f | %,.1f | %.2f | %.2f | %.2f |%n",
                title,
                median.operationsPerSecond(),
                median.cpuMicros(),
                least,
                most,
                median.bytes() / 1024,
                median.operationsPerSecond() / reference.operationsPerSecond(),
                median.cpuMicros() / reference.cpuMicros(),
                median.bytes() / reference.bytes());
    }
}
