package dev.azoth.mysql.vertx;

import io.vertx.mysqlclient.SslMode;

/** What to do about TLS. There is no "prefer": a mode that gives up security when asked to protects nothing. */
enum TlsMode {
    DISABLE("disable", SslMode.DISABLED),
    REQUIRE("require", SslMode.REQUIRED),
    VERIFY_CA("verify-ca", SslMode.VERIFY_CA),
    VERIFY_FULL("verify-full", SslMode.VERIFY_IDENTITY);

    private final String spelling;
    private final SslMode client;

    TlsMode(String spelling, SslMode client) {
        this.spelling = spelling;
        this.client = client;
    }

    String spelling() {
        return spelling;
    }

    SslMode client() {
        return client;
    }
}
