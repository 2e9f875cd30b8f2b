package dev.pagelift.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void whatSeparatesIsQuoted() {
        assertEquals("a,\"b,c\",\"say \"\"d\"\"\",e␊f,\r\n", Csv.line(List.of("a", "b,c", "say \"d\"", "e\nf", "")));
    }

    @Test
    void noCellIsTakenForAFormula() {
        assertEquals("'=1+1,'+1,'-1,'@SUM(A1),1-1\r\n", Csv.line(List.of("=1+1", "+1", "-1", "@SUM(A1)", "1-1")));
        assertEquals("' =1,␍=1\r\n", Csv.line(List.of("\t=1", "\r=1")));
    }
}
