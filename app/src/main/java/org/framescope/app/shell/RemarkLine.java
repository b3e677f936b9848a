package org.framescope.app.shell;

import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.framescope.engine.host.OptionRemark;

/** Says what Xen does with an option that it does not take as written. */
final class RemarkLine {

    private RemarkLine() {}

    static TextFlow of(OptionRemark remark) {
        var option = new Label(remark.text().isEmpty() ? remark.option() : remark.option() + "=" + remark.text());
        option.getStyleClass().add("remark-option");
        var what = new Text("  " + remark.whatXenDoes());
        what.getStyleClass().add("remark-text");
        var line = new TextFlow(option, what);
        line.getStyleClass().add("remark");
        return line;
    }
}
