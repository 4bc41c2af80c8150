package dev.azoth.ormtests.employees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The key of a title: a number, a text and a date. */
@Embeddable
public record TitleId(
        @Column(name = "emp_no") int empNo,
        @Column(length = 50) String title,
        LocalDate fromDate) {}
