package dev.azoth.processor.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.nio.file.Path;

/**
 * Starts by itself in each javac that has the processor's jar on its processor path, and weaves what that javac writes. Where
 * annotation processing is off ({@code -proc:none}) it must be told the directory of the classes:
 * {@code -Xplugin:"Azoth target/classes"}.
 */
public final class WeavingPlugin implements Plugin {
    @Override
    public String getName() {
        return "Azoth";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... args) {
        var listener = new WeavingListener(task);
        if (args.length > 0) {
            listener.output(new DirectoryOutput(Path.of(args[0])));
        }
        task.addTaskListener(listener);
        Meeting.await(task.getElements(), filer -> listener.output(new FilerOutput(filer)));
    }
}
