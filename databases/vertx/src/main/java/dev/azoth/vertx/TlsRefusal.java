package dev.azoth.vertx;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why a TLS handshake came to nothing, and what to do about it. What the JDK says of it lies deep in the causes. */
public final class TlsRefusal {
    private TlsRefusal() {}

    /** The reason and the remedy; null when the failure is not one of a handshake. */
    public static @Nullable String explain(@Nullable Throwable failure) {
        String told = null;
        Throwable cause = failure;
        // the innermost says most
        for (int depth = 0; cause != null && depth < 20; depth++) {
            String here = reason(cause);
            told = here == null ? told : here;
            cause = cause.getCause();
        }
        return told;
    }

    private static @Nullable String reason(Throwable cause) {
        String detail = " (" + cause.getMessage() + ")";
        return switch (cause) {
            case CertificateExpiredException expired ->
                "the server's certificate has expired" + detail + "; it must be renewed there";
            case CertificateNotYetValidException early ->
                "the server's certificate is not valid yet" + detail + "; compare the clocks";
            case CertificateException refused
            when isOfName(refused) ->
                "the server's certificate is for another host" + detail
                        + "; connect to a name that it is for, or leave the name unchecked with sslmode verify-ca";
            case CertPathBuilderException untrusted ->
                "nobody who is trusted vouches for the server's certificate" + detail
                        + "; name its issuer's certificate, or its own, in sslrootcert";
            case SSLException alert
            when String.valueOf(alert.getMessage()).contains("fatal alert") ->
                "the server ended the TLS handshake" + detail + "; see whether it wants a certificate of the client"
                        + " (sslcert, sslkey)";
            default -> null;
        };
    }

    private static boolean isOfName(CertificateException refused) {
        String message = String.valueOf(refused.getMessage());
        return message.startsWith("No subject alternative") || message.startsWith("No name matching");
    }
}
