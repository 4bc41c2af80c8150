package dev.azoth.orm.load;

import dev.azoth.orm.annotation.LoadingStrategy;
import dev.azoth.orm.instrument.InstanceState;
import dev.azoth.orm.mapping.Property;
import dev.azoth.orm.mapping.Relationship;

/** The loader options an object was loaded with, which hold for what is loaded of it later. */
public final class LoadedWith {
    private LoadedWith() {}

    static OptionTree options(InstanceState state) {
        return state.loadedWith() instanceof OptionTree tree ? tree : OptionTree.EMPTY;
    }

    /** All attributes of an object have expired: how options said they are loaded is forgotten. */
    public static void expired(InstanceState state) {
        if (state.loadedWith() instanceof OptionTree tree) {
            state.loadedWith(tree.expired());
        }
    }

    /** The same of one attribute. */
    public static void expired(InstanceState state, Property property) {
        if (state.loadedWith() instanceof OptionTree tree) {
            state.loadedWith(tree.expired(state.mapper(), property));
        }
    }

    /** How a relationship of this object is loaded: as the options say, or as it is mapped. */
    public static LoadingStrategy strategy(InstanceState state, Relationship<?, ?> relationship) {
        return options(state).strategy(relationship);
    }

    /** Whether options say how a relationship of this object is loaded. */
    public static boolean isChosen(InstanceState state, Relationship<?, ?> relationship) {
        return options(state).decides(relationship);
    }

    /** Whether touching a deferred column raises, as an option says. */
    public static boolean raises(InstanceState state, Property property) {
        return options(state).raises(state.mapper(), property);
    }
}
