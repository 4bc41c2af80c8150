package dev.azoth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionStateTest {
    @ParameterizedTest
    @EnumSource(TransactionState.class)
    void whatIsOverStaysOver(TransactionState state) {
        for (TransactionState next : TransactionState.values()) {
            assertThat(state.isOver() && state.mayBecome(next)).isFalse();
        }
        assertThat(state.describe()).isNotBlank();
    }

    @Test
    void whatFailedToCommitCanOnlyBeRolledBack() {
        assertThat(TransactionState.FAILED.mayBecome(TransactionState.ROLLING_BACK))
                .isTrue();
        assertThat(TransactionState.FAILED.mayBecome(TransactionState.COMMITTING))
                .isFalse();
        assertThat(TransactionState.FAILED.mayBecome(TransactionState.ACTIVE)).isFalse();
    }
}
