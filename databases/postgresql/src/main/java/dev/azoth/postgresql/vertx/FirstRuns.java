package dev.azoth.postgresql.vertx;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in the round trip in which they are parsed, which the client cannot. Stands between the socket and the
 * client's codec, and reads the frames that pass, not what is in them. Event loop only.
 *
 * <p>To the Parse and Describe of a statement it adds Bind and Execute of its own, with values as text and results in binary
 * form. The client sees the answer to its two; that to the others is kept. When the client, which knows the types now, sends
 * its own Bind and Execute, with a portal of the name that was agreed on, these go nowhere, and it is given what was kept,
 * when it has had the answers to all that it had sent before.
 */
final class FirstRuns extends ChannelDuplexHandler {
    private static final int HEADER = 5;

    private final ArrayDeque<Turn.Run> announced = new ArrayDeque<>();
    private final ArrayDeque<Turn> turns = new ArrayDeque<>();
    private final Map<String, List<ByteBuf>> answers = new HashMap<>();
    private @Nullable ByteBuf incomplete;
    private boolean reading;

    /** The next Parse of a text runs the statement too. */
    void announce(String sql, String portal, List<@Nullable String> values) {
        announced.add(new Turn.Run(sql, portal, values));
    }

    /** Whether the run that was announced has been answered, be it by an error; not so when the text was refused. */
    boolean hasAnswer(String portal) {
        return answers.containsKey(portal);
    }

    /** Whether it has been answered by an error. */
    boolean hasFailed(String portal) {
        List<ByteBuf> answer = answers.get(portal);
        return answer != null && answer.getFirst().getByte(0) == 'E';
    }

    /** An answer is of no use. */
    void drop(String portal) {
        List<ByteBuf> answer = answers.remove(portal);
        if (answer != null) {
            answer.forEach(ByteBuf::release);
        }
    }

    // --- to the server ---

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it is the promise
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof ByteBuf frames)) {
            context.write(message, promise);
            return;
        }
        if (announced.isEmpty() && answers.isEmpty()) {
            count(frames);
            context.write(frames, promise);
            return;
        }
        ByteBuf changed = context.alloc().ioBuffer(frames.readableBytes() + 256);
        boolean replays = new OutboundFrames(frames, changed).pass();
        frames.release();
        if (changed.isReadable()) {
            context.write(changed, promise);
        } else {
            changed.release();
            if (!promise.isVoid()) {
                promise.trySuccess();
            }
        }
        if (replays && !reading) {
            context.executor().execute(() -> read(context, context.alloc().buffer(0)));
        }
    }

    private void count(ByteBuf frames) {
        int at = frames.readerIndex();
        while (at < frames.writerIndex()) {
            byte type = frames.getByte(at);
            if (type == 'S' || type == 'Q') {
                turns.add(Turn.Plain.TURN);
            }
            at += 1 + frames.getInt(at + 1);
        }
    }

    /** The client's frames on their way, some of them added to, some of them taken out. */
    private final class OutboundFrames {
        private final ByteBuf from;
        private final ByteBuf to;
        private Turn.@Nullable Run run;
        private byte[] statement = {0};
        private @Nullable List<ByteBuf> replayed;

        OutboundFrames(ByteBuf from, ByteBuf to) {
            this.from = from;
            this.to = to;
        }

        /** @return whether an answer is to be given that was kept */
        boolean pass() {
            boolean replays = false;
            while (from.isReadable()) {
                int length = 1 + from.getInt(from.readerIndex() + 1);
                ByteBuf frame = from.readSlice(length);
                switch (frame.getByte(0)) {
                    case 'P' -> parse(frame);
                    case 'B' -> bind(frame);
                    case 'E' -> execute(frame);
                    case 'S' -> replays |= sync(frame);
                    case 'Q' -> {
                        turns.add(Turn.Plain.TURN);
                        to.writeBytes(frame);
                    }
                    default -> to.writeBytes(frame);
                }
            }
            return replays;
        }

        private void parse(ByteBuf frame) {
            Turn.Run next = announced.peek();
            byte[] name = RunFrames.text(frame, HEADER);
            if (next != null && RunFrames.isText(frame, HEADER + name.length, next.sql)) {
                announced.remove();
                run = next;
                statement = name;
            }
            to.writeBytes(frame);
        }

        private void bind(ByteBuf frame) {
            byte[] portal = RunFrames.text(frame, HEADER);
            List<ByteBuf> answer = portal.length == 1 ? null : answers.remove(RunFrames.string(portal));
            if (answer == null) {
                to.writeBytes(frame);
            } else {
                replayed = answer;
            }
        }

        private void execute(ByteBuf frame) {
            if (replayed == null) {
                to.writeBytes(frame);
            }
        }

        private boolean sync(ByteBuf frame) {
            if (replayed != null) {
                turns.add(new Turn.Replay(replayed));
                replayed = null;
                return true;
            }
            if (run != null) {
                RunFrames.bindAndExecute(statement, run.values, to);
                turns.add(run);
                run = null;
            } else {
                turns.add(Turn.Plain.TURN);
            }
            to.writeBytes(frame);
            return false;
        }
    }

    // --- from the server ---

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            context.fireChannelRead(message);
            return;
        }
        ByteBuf before = incomplete;
        incomplete = null;
        read(
                context,
                before == null ? bytes : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), before, bytes));
    }

    private void read(ChannelHandlerContext context, ByteBuf bytes) {
        reading = true;
        try {
            boolean more = true;
            while (more) {
                replay(context);
                more = turns.peek() instanceof Turn.Run run
                        ? passOfRun(context, run, bytes)
                        : passPlain(context, bytes);
            }
        } finally {
            reading = false;
            if (bytes.isReadable()) {
                incomplete = bytes;
            } else {
                bytes.release();
            }
        }
    }

    /** Gives the client what was kept and is its turn now. */
    private void replay(ChannelHandlerContext context) {
        while (turns.peek() instanceof Turn.Replay(List<ByteBuf> answer)) {
            turns.remove();
            answer.forEach(context::fireChannelRead);
        }
    }

    /** Passes whole frames on, up to the end of a turn after which it is not only to pass on. */
    private boolean passPlain(ChannelHandlerContext context, ByteBuf bytes) {
        int at = bytes.readerIndex();
        boolean plain = true;
        while (plain && bytes.writerIndex() - at >= HEADER) {
            int end = at + 1 + bytes.getInt(at + 1);
            if (end > bytes.writerIndex()) {
                break;
            }
            if (bytes.getByte(at) == 'Z') {
                turns.poll();
                Turn next = turns.peek();
                plain = next == null || next == Turn.Plain.TURN;
            }
            at = end;
        }
        if (at == bytes.readerIndex()) {
            return false;
        }
        context.fireChannelRead(bytes.readRetainedSlice(at - bytes.readerIndex()));
        return true;
    }

    /** Passes one frame on, or keeps it. */
    private boolean passOfRun(ChannelHandlerContext context, Turn.Run run, ByteBuf bytes) {
        if (bytes.readableBytes() < HEADER) {
            return false;
        }
        int length = 1 + bytes.getInt(bytes.readerIndex() + 1);
        if (bytes.readableBytes() < length) {
            return false;
        }
        ByteBuf frame = bytes.readSlice(length);
        byte type = frame.getByte(0);
        boolean passes = type == 'Z' || type == 'N' || type == 'S' || type == 'A' || !run.described;
        if (run.described && type != 'N' && type != 'S' && type != 'A') {
            run.keep(context.alloc(), frame);
        }
        run.described |= type == 'T' || type == 'n';
        if (type == 'Z') {
            turns.remove();
            if (!run.answer.isEmpty()) {
                answers.put(run.portal, run.answer);
            }
        }
        if (passes) {
            context.fireChannelRead(frame.retain());
        }
        return true;
    }

    /** The server may say why it ends a session, and end it. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (turns.peek() instanceof Turn.Run run && run.failed) {
            context.fireChannelRead(run.answer.getFirst().retainedSlice());
        }
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        answers.values().forEach(answer -> answer.forEach(ByteBuf::release));
        answers.clear();
        for (Turn turn : turns) {
            List<ByteBuf> kept = switch (turn) {
                case Turn.Replay(List<ByteBuf> answer) -> answer;
                case Turn.Run run -> run.answer;
                case Turn.Plain plain -> List.of();
            };
            kept.forEach(ByteBuf::release);
        }
        turns.clear();
        ReferenceCountUtil.release(incomplete);
        incomplete = null;
    }
}
