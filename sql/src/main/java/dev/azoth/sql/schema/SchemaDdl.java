package dev.azoth.sql.schema;

import dev.azoth.sql.DdlStatement;

/** The DDL that Azoth knows; what else there is goes through {@link Ddl}. SQLAlchemy: {@code ExecutableDDLElement}. */
public abstract sealed class SchemaDdl extends DdlStatement
        permits AddConstraint,
                CreateEnum,
                CreateIndex,
                CreateSchema,
                CreateSequence,
                CreateTable,
                Ddl,
                DropConstraint,
                DropEnum,
                DropIndex,
                DropSchema,
                DropSequence,
                DropTable,
                SetColumnComment,
                SetTableComment {}
