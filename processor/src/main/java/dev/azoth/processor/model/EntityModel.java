package dev.azoth.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A mapped class, ready to be written as source.
 *
 * @param parent the entity it extends
 * @param calls upon the builder before the attributes, without dots
 * @param joinedKey the key of a joined table
 */
public record EntityModel(
        TypeElement type,
        @Nullable TypeElement parent,
        List<String> calls,
        List<ColumnCode> joinedKey,
        List<Attribute> attributes) {}
