package dev.azoth.testservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom a server runs: as ourselves, or, because PostgreSQL refuses root, as nobody in one of two ways. */
enum ServerUser {
    OURSELVES(List.of()),
    /** Takes another identity; its files must be given to it. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")),
    /** Stays root outside, and sees itself as nobody inside a user name space. */
    UNMAPPED(List.of("unshare", "-U"));

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<String> prefix;

    ServerUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that can run {@code program} and write to a directory below {@code parent}. */
    static ServerUser choose(Path program, Path parent) {
        if (!System.getProperty("user.name").equals("root")) {
            return OURSELVES;
        }
        StringBuilder refusals = new StringBuilder();
        for (ServerUser user : List.of(NOBODY, UNMAPPED)) {
            String refusal = user.refusal(program, parent);
            if (refusal.isEmpty()) {
                return user;
            }
            refusals.append("\n  ").append(user.prefix.getFirst()).append(": ").append(refusal.strip());
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and no way to become another user works:"
                + refusals + "\nRun the tests as an ordinary user, or set AZOTH_TEST_POSTGRES_URL.");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a file or a tree that we made to the server's user. */
    void own(Path tree) {
        if (this == NOBODY) {
            Command.check(Path.of("/"), List.of("chown", "-R", "65534:65534", tree.toString()));
        }
    }

    private String refusal(Path program, Path parent) {
        try {
            Path trial = Files.createTempDirectory(parent, "trial");
            try {
                own(trial);
                String script = "\"$1\" --version && touch \"$2/file\"";
                Command.Outcome outcome = Command.run(
                        parent, command(List.of("sh", "-c", script, "sh", program.toString(), trial.toString())));
                return outcome.exit() == 0 ? "" : "exit " + outcome.exit() + ": " + outcome.output();
            } finally {
                Directories.delete(trial);
            }
        } catch (IOException | RuntimeException e) {
            return e.toString();
        }
    }
}
