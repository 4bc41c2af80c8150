package dev.azoth.orm.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What ties objects to a session from one closing to the next. All objects of a session share it, so that closing lets go of any
 * number of them at once. For one task at a time, as the session.
 */
public final class Attachment {
    private @Nullable SessionLink session;

    public Attachment(SessionLink session) {
        this.session = session;
    }

    /** The session; null when it has let go. */
    @Nullable
    SessionLink session() {
        return session;
    }

    /** Lets go of all objects: those with a row are detached from now on. */
    public void end() {
        session = null;
    }
}
