package dev.azoth.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two named modules, the entities of one extending those of the other, run on a database. */
class ModulesTest {
    private static final String IMPORTS = "import jakarta.persistence.*; import java.util.*;\n";

    private static final String KEYED = """
            @MappedSuperclass
            abstract class Keyed<K> {
                @Id @GeneratedValue private K id;
                @Version private int version;
                public K getId() { return id; }
                protected int version() { return version; }
            }
            """;

    private static final String PARTY = """
            @Entity @Inheritance(strategy = InheritanceType.JOINED)
            public class Party extends Keyed<Long> {
                private String name;
                private Address address;
                protected Party() {}
                protected Party(String name, Address address) { this.name = name; this.address = address; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public Address getAddress() { return address; }
            }
            """;

    private static final String PERSON = """
            @Entity
            public class Person extends base.Party {
                @ManyToOne private Company employer;
                @ManyToMany private Set<Person> friends = new HashSet<>();
                Person() {}
                Person(String name, base.Address address) { super(name, address); }
                Company getEmployer() { return employer; }
                Set<Person> getFriends() { return friends; }
                void join(Company company) { employer = company; }
                String told() { return getName() + " of " + employer.getName() + " with " + friends.size() + ", version " + version(); }
            }
            """;

    private static final String COMPANY = """
            @Entity
            class Company extends base.Party {
                @OneToMany(mappedBy = "employer") private List<Person> staff = new ArrayList<>();
                Company() {}
                Company(String name) { super(name, null); }
                List<Person> getStaff() { return staff; }
            }
            """;

    /** Writes when told to; then reads, by the superclass alone. */
    private static final String MAIN = """
            package app;
            import static dev.azoth.orm.Orm.select;
            import base.*;
            import dev.azoth.engine.Engine;
            import dev.azoth.orm.SessionFactory;
            import dev.azoth.orm.mapping.Model;
            public class Main {
                public static void main(String[] arguments) {
                    var engine = Engine.create(arguments[0]);
                    var sessions = SessionFactory.of(engine);
                    if (arguments.length > 1) {
                        engine.begin(c -> { Model.load(Main.class.getClassLoader()).metadata().createAll(c); return null; });
                        sessions.begin(session -> {
                            var acme = new Company("Acme");
                            var ann = new Person("Ann", new Address("Quay 1", "24103"));
                            var bob = new Person("Bob", null);
                            ann.join(acme);
                            bob.join(acme);
                            ann.getFriends().add(bob);
                            session.addAll(ann, bob);
                        });
                    }
                    sessions.begin(session -> {
                        for (Party party : session.scalars(select(Party.class).orderBy(Party_.name))) {
                            System.out.println(party instanceof Person p ? p.told() : party.getName() + " has " + ((Company) party).getStaff().size());
                            party.setName(party.getName() + "!");
                        }
                    });
                    engine.dispose();
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void entitiesOfOneModuleExtendThoseOfAnother() throws Exception {
        Path base = module(
                "base",
                System.getProperty("java.class.path"),
                "module base { requires transitive dev.azoth.orm; exports base; }",
                KEYED,
                PARTY,
                "@Embeddable public record Address(String street, String zip) {}");
        String modules = base + File.pathSeparator + System.getProperty("java.class.path");
        Path app = module(
                "app", modules, "module app { requires base; requires dev.azoth.sqlite; }", PERSON, COMPANY, MAIN);

        assertThat(run(app + File.pathSeparator + modules, "write"))
                .containsExactly("Acme has 2", "Ann of Acme! with 1, version 1", "Bob of Acme! with 0, version 1");
        assertThat(run(app + File.pathSeparator + modules))
                .as("a program that touches no subclass before it reads")
                .containsExactly("Acme! has 2", "Ann! of Acme!! with 1, version 2", "Bob! of Acme!! with 0, version 2");
    }

    private Path module(String name, String modulePath, String info, String... sources) throws IOException {
        Compilation compilation = Compilation.into(directory.resolve(name))
                .option("--module-path", modulePath)
                .file("module-info.java", info);
        for (String source : sources) {
            String type = source.replaceAll("(?s).*?(?:class|record) (\\w+).*", "$1");
            String whole = source.startsWith("package") ? source : "package " + name + "; " + IMPORTS + source;
            compilation.file(name + "/" + type + ".java", whole);
        }
        Compilation.Result result = compilation.compile();
        assertThat(result.errors()).isEmpty();
        return result.directory();
    }

    private List<String> run(String modulePath, String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=org.xerial.sqlitejdbc",
                "-p",
                modulePath,
                "-m",
                "app/app.Main",
                "sqlite:///" + directory.resolve("modules.db")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        return output.lines().toList();
    }
}
