package dev.azoth.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerUrlTest {
    @Test
    void specialCharactersSurvive() {
        ServerUrl url = new ServerUrl("a b", "p@:/+%", "localhost", 5433, "d é");

        assertThat(url).hasToString("postgresql://a%20b:p%40%3A%2F%2B%25@localhost:5433/d%20%C3%A9");
        assertThat(ServerUrl.parse(url.toString())).isEqualTo(url);
    }

    @Test
    void thePortAndThePasswordMayBeMissing() {
        assertThat(ServerUrl.parse("postgresql://me@db.example/app"))
                .isEqualTo(new ServerUrl("me", "", "db.example", 5432, "app"));
    }

    @Test
    void whatIsNoServerIsQuoted() {
        assertThatThrownBy(() -> ServerUrl.parse("mysql://a:b@localhost/x")).hasMessageContaining("mysql://a:b");
        assertThatThrownBy(() -> ServerUrl.parse("postgresql://localhost/x")).hasMessageContaining("user:password");
    }
}
