package dev.azoth.engine.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.azoth.error.AzothException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UrlPropertyTest {
    @Property(tries = 3000)
    void whatIsRenderedIsReadBack(@ForAll("urls") Url url) {
        assertThat(Url.parse(url.renderAsString(false))).isEqualTo(url);
    }

    @Property(tries = 3000)
    void aShownUrlHidesThePasswordAndCanStillBeRead(@ForAll("urls") Url url) {
        Url read = Url.parse(url.toString());
        assertThat(read.withPassword(url.password())).isEqualTo(url);
        assertThat(read.password()).isEqualTo(url.password() == null ? null : "***");
    }

    @Property(tries = 5000)
    void anyTextIsReadOrRefusedAsAnArgument(@ForAll String text) {
        try {
            Url.parse("postgresql://" + text);
        } catch (AzothException refused) {
            assertThat(refused).hasMessageContaining("database URL");
        }
    }

    @Provide
    Arbitrary<Url> urls() {
        Arbitrary<String> part = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> text.chars().noneMatch(Character::isISOControl) && isWhole(text));
        Arbitrary<Host> host = Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .withChars("-._/,")
                                .ofMinLength(1)
                                .ofMaxLength(10),
                        Arbitraries.integers().between(1, 65_535).injectNull(0.3))
                .as(Host::new);
        Arbitrary<Map<String, List<String>>> query = Arbitraries.maps(
                        part.map(name -> "q" + name.replace("p", "")),
                        part.list().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(3)
                .map(LinkedHashMap::new);
        return Combinators.combine(
                        part.injectNull(0.3),
                        part.injectNull(0.3),
                        host.list().ofMaxSize(3),
                        part.injectNull(0.3),
                        query)
                .as((user, password, hosts, database, parameters) ->
                        new Url("postgresql+vertx", user, password, hosts, database, parameters));
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                if (++i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
