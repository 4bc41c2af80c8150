package dev.azoth.ormtests.wide;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;

/** With more attributes than a word has bits. */
@Entity
public class Survey {
    @Id
    private Integer id;

    private Integer answer1;
    private Integer answer2;
    private Integer answer3;
    private Integer answer4;
    private Integer answer5;
    private Integer answer6;
    private Integer answer7;
    private Integer answer8;
    private Integer answer9;
    private Integer answer10;
    private Integer answer11;
    private Integer answer12;
    private Integer answer13;
    private Integer answer14;
    private Integer answer15;
    private Integer answer16;
    private Integer answer17;
    private Integer answer18;
    private Integer answer19;
    private Integer answer20;
    private Integer answer21;
    private Integer answer22;
    private Integer answer23;
    private Integer answer24;
    private Integer answer25;
    private Integer answer26;
    private Integer answer27;
    private Integer answer28;
    private Integer answer29;
    private Integer answer30;
    private Integer answer31;
    private Integer answer32;
    private Integer answer33;
    private Integer answer34;
    private Integer answer35;
    private Integer answer36;
    private Integer answer37;
    private Integer answer38;
    private Integer answer39;
    private Integer answer40;
    private Integer answer41;
    private Integer answer42;
    private Integer answer43;
    private Integer answer44;
    private Integer answer45;
    private Integer answer46;
    private Integer answer47;
    private Integer answer48;
    private Integer answer49;
    private Integer answer50;
    private Integer answer51;
    private Integer answer52;
    private Integer answer53;
    private Integer answer54;
    private Integer answer55;
    private Integer answer56;
    private Integer answer57;
    private Integer answer58;
    private Integer answer59;
    private Integer answer60;
    private Integer answer61;
    private Integer answer62;
    private Integer answer63;
    private Integer answer64;
    private Integer answer65;
    private Integer answer66;
    private Integer answer67;
    private Integer answer68;
    private Integer answer69;
    private Integer answer70;

    protected Survey() {}

    public Survey(int id) {
        this.id = id;
        this.answer1 = 1;
        this.answer64 = 64;
        this.answer70 = 70;
    }

    public Integer getId() {
        return id;
    }

    public Integer getAnswer1() {
        return answer1;
    }

    public Integer getAnswer70() {
        return answer70;
    }

    public void setAnswer64(Integer answer) {
        this.answer64 = answer;
    }

    public void setAnswer70(Integer answer) {
        this.answer70 = answer;
    }

    public List<Integer> answers() {
        return Arrays.asList(
                answer1, answer2, answer3, answer4, answer5, answer6, answer7, answer8, answer9, answer10, answer11,
                answer12, answer13, answer14, answer15, answer16, answer17, answer18, answer19, answer20, answer21,
                answer22, answer23, answer24, answer25, answer26, answer27, answer28, answer29, answer30, answer31,
                answer32, answer33, answer34, answer35, answer36, answer37, answer38, answer39, answer40, answer41,
                answer42, answer43, answer44, answer45, answer46, answer47, answer48, answer49, answer50, answer51,
                answer52, answer53, answer54, answer55, answer56, answer57, answer58, answer59, answer60, answer61,
                answer62, answer63, answer64, answer65, answer66, answer67, answer68, answer69, answer70);
    }
}
