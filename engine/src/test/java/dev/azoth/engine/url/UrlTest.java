package dev.azoth.engine.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.azoth.error.ArgumentException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {
    @Test
    void everyPartIsRead() {
        Url url = Url.parse("postgresql+vertx://scott:tiger@db.example:5433/test?sslmode=require&opt=a&opt=b");
        assertThat(url.scheme()).isEqualTo("postgresql+vertx");
        assertThat(url.backendName()).isEqualTo("postgresql");
        assertThat(url.driverName()).isEqualTo("vertx");
        assertThat(url.username()).isEqualTo("scott");
        assertThat(url.password()).isEqualTo("tiger");
        assertThat(url.hosts()).containsExactly(new Host("db.example", 5433));
        assertThat(url.database()).isEqualTo("test");
        assertThat(url.query()).isEqualTo(Map.of("sslmode", List.of("require"), "opt", List.of("a", "b")));
        assertThat(url.query("sslmode")).isEqualTo("require");
        assertThat(url.query("absent")).isNull();
        assertThatThrownBy(() -> url.query("opt"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("opt");
    }

    @Test
    void thePasswordIsHiddenUnlessAskedFor() {
        Url url = Url.parse("postgresql://scott:ti%2Fger@h/db?sslpassword=s3cret&x=1");
        assertThat(url).hasToString("postgresql://scott:***@h/db?sslpassword=***&x=1");
        assertThat(url.renderAsString(false)).isEqualTo("postgresql://scott:ti%2Fger@h/db?sslpassword=s3cret&x=1");
    }

    @Test
    void aPasswordInTheQueryOfAMalformedUrlIsHiddenToo() {
        assertThatThrownBy(() -> Url.parse("postgresql://u@h:port/db?sslmode=require&sslpassword=s3cret&x=1"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'postgresql://u@h:port/db?sslmode=require&sslpassword=***&x=1'");
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite://, ",
        "sqlite:///relative.db, relative.db",
        "sqlite:///dir/relative.db, dir/relative.db",
        "sqlite:////absolute/path.db, /absolute/path.db",
        "sqlite:///:memory:, :memory:",
        "sqlite:///C:/data/app.db, C:/data/app.db",
        "sqlite:///file:app.db?mode=ro&uri=true, file:app.db",
    })
    void sqliteFilesStandWhereOthersHaveTheDatabase(String text, String database) {
        Url url = Url.parse(text);
        assertThat(url.hosts()).isEmpty();
        assertThat(url.database()).isEqualTo(database);
        assertThat(url.renderAsString(false)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "2001:db8::1", "fe80::1%eth0", "1:2:3:4:5:6:7:8", "::ffff:10.0.0.1", "1::"})
    void ipv6HostsStandInBrackets(String address) {
        Url url = Url.parse("postgresql://u@[" + address + "]:5432/db");
        assertThat(url.hosts()).containsExactly(new Host(address, 5432));
        assertThat(url).hasToString("postgresql://u@[" + address + "]:5432/db");
    }

    @Test
    void severalHostsAreSeparatedByCommas() {
        Url url = Url.parse("postgresql://u@a:1,b,[::1]:3/db");
        assertThat(url.hosts()).containsExactly(new Host("a", 1), new Host("b", null), new Host("::1", 3));
        assertThat(url).hasToString("postgresql://u@a:1,b,[::1]:3/db");
    }

    @Test
    void aUnixSocketIsAHostInTheQueryOrAnEncodedOne() {
        assertThat(Url.parse("postgresql://u@/db?host=/var/run/postgresql").query("host"))
                .isEqualTo("/var/run/postgresql");
        assertThat(Url.parse("postgresql://u@%2Fvar%2Frun%2Fpostgresql/db").host())
                .isEqualTo("/var/run/postgresql");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p%40ss@h/d, p@ss",
        "postgresql://u:p@ss@h/d, p@ss",
        "postgresql://u:pa:ss@h/d, pa:ss",
        "postgresql://u:pa/ss@h/d, pa/ss",
        "postgresql://u:pa?ss@h/d, pa?ss",
        "postgresql://u:%F0%9F%98%80+%20@h/d, '😀+ '",
        "postgresql://u:@h/d, ''",
    })
    void passwordsMayHoldWhatSqlalchemyAllows(String text, String password) {
        Url url = Url.parse(text);
        assertThat(url.username()).isEqualTo("u");
        assertThat(url.password()).isEqualTo(password);
        assertThat(url.host()).isEqualTo("h");
        assertThat(url.database()).isEqualTo("d");
        assertThat(Url.parse(url.renderAsString(false))).isEqualTo(url);
    }

    @Test
    void aMalformedEscapeIsToldByItsPlaceAndASecretIsNotShown() {
        assertThatThrownBy(() -> Url.parse("postgresql://u:sec%zzret@h/d"))
                .isInstanceOf(ArgumentException.class)
                .hasMessage(
                        "Malformed percent-encoding in the password of the database URL: the percent sign at character 4"
                                + " is not followed by two hexadecimal digits (the password is not shown); a percent sign itself is"
                                + " written %25");
        assertThatThrownBy(() -> Url.parse("postgresql://u:sec%ffret@h/d"))
                .hasMessageContaining("in the password of the database URL: the bytes it stands for are not UTF-8");
        assertThatThrownBy(() -> Url.parse("postgresql://u%4:x@h/d"))
                .hasMessageContaining("in the user 'u%4' of the database URL: the percent sign at character 2");
    }

    @Test
    void anAtSignInTheQueryIsNoUser() {
        Url url = Url.parse("postgresql://host:5432/db?email=a@b");
        assertThat(url.username()).isNull();
        assertThat(url.host()).isEqualTo("host");
        assertThat(url.query("email")).isEqualTo("a@b");
    }

    @Test
    void copiesChangeOnePartAndLeaveTheRest() {
        Url url = Url.of("postgresql")
                .withUsername("u")
                .withPassword("p w")
                .withHost("h")
                .withPort(99)
                .withDatabase("d/b?")
                .withQuery("a", "1", "2")
                .withQuery("b", "&=")
                .withoutQuery("absent");
        assertThat(url.renderAsString(false)).isEqualTo("postgresql://u:p%20w@h:99/d/b%3F?a=1&a=2&b=%26%3D");
        assertThat(url.withScheme("mysql")
                        .withPassword(null)
                        .withoutQuery("a", "b")
                        .withDatabase(null))
                .hasToString("mysql://u@h:99");
        assertThat(url.withHost("other").port()).isEqualTo(99);
    }

    @Test
    void urlsWithEqualPartsAreEqual() {
        Url one = Url.parse("postgresql://u:%70@h/db?x=1&y=2");
        assertThat(one)
                .isEqualTo(Url.parse("postgresql://u:p@h/db?y=2&x=1"))
                .hasSameHashCodeAs(Url.parse("postgresql://u:p@h/db?y=2&x=1"))
                .isNotEqualTo(Url.parse("postgresql://u:q@h/db?x=1&y=2"))
                .isNotEqualTo(Url.parse("postgresql://u:p@h:1/db?x=1&y=2"));
    }
}
