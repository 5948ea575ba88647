// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The form of one operation: parameters and body, with problems beside their fields; the body also as text.

#include <QTimer>
#include <QWidget>

#include "models/operations/catalogue.h"
#include "models/operations/operationrequest.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QVBoxLayout;

namespace reeve {

class BodyFormEditor;
class ObjectEditor;
class SecondaryLabel;

class RequestForm : public QWidget
{
    Q_OBJECT
public:
    explicit RequestForm(QWidget *parent = nullptr);

    void setOperation(const CatalogueEntry &entry, const RequestValues &values);
    const Operation *operation() const { return m_entry.operation; } // null: none
    const OperationDetails &details() const { return m_details; }
    const RequestValues &values() const { return m_values; }
    void setValues(const RequestValues &values);
    const std::vector<RequestProblem> &problems() const { return m_problems; } // of the values now
    // Problems stand beside their fields from the first edit on; a form that is only looked at has none in sight.
    void revealProblems();
    ApiRequest request() const;
    void setPreview(const QString &text); // of the tab "Request"

Q_SIGNALS:
    void edited(); // by the user; problems() follows with checked()
    void checked();

private:
    struct Section {
        RequestPart part;
        ParameterPlace place;
        QLabel *title;
        ObjectEditor *editor = nullptr;
    };

    QWidget *buildFormTab();
    void buildSections();
    void fillSections();
    void onSectionEdited(Section &section);
    void onBodyFormEdited();
    void onTextEdited();
    void onMediaTypeChosen(int index);
    void showBodyText();
    void check();
    void showProblems();
    std::map<QString, JsonValue> &valuesAt(ParameterPlace place);
    const BodyForm *bodyForm() const { return bodyFormFor(m_details, m_values); }

    CatalogueEntry m_entry{};
    OperationDetails m_details{};
    RequestValues m_values{};
    std::vector<RequestProblem> m_problems{};
    QTimer m_checkTimer{};
    bool m_showsProblems = false;
    QTabWidget *m_tabs;
    QVBoxLayout *m_column = nullptr;
    std::vector<Section> m_sections{};
    QLabel *m_bodyTitle = nullptr;
    QComboBox *m_mediaTypes = nullptr;
    BodyFormEditor *m_body = nullptr;
    SecondaryLabel *m_nothing = nullptr;
    QPlainTextEdit *m_text;
    SecondaryLabel *m_textProblem;
    QPlainTextEdit *m_preview;
};

}
