// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/requestform.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include "models/json/jsonreader.h"
#include "models/json/jsonwriter.h"
#include "ui/explorer/bodyeditor.h"
#include "ui/explorer/objecteditor.h"
#include "ui/json/jsonhighlighter.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int formTab = 0;
constexpr int textTab = 1;

// The parameters of one place as the schema of an object, whose form is then theirs.
Schema schemaOf(const OperationDetails &details, ParameterPlace place)
{
    JsonValue properties = JsonValue::object();
    JsonValue required = JsonValue::array();
    std::shared_ptr<const ApiDocument> document;
    for (const Parameter &parameter : details.parameters) {
        if (parameter.place != place)
            continue;
        JsonValue node = parameter.schema.node().isObject() ? parameter.schema.node() : JsonValue::object();
        node.setMember(u"description"_s, JsonValue::string(parameter.description));
        properties.addMember(parameter.name, std::move(node));
        if (parameter.isRequired)
            required.append(JsonValue::string(parameter.name));
        if (parameter.schema.document())
            document = parameter.schema.document();
    }
    return {document,
        JsonValue::object({{u"type"_s, JsonValue::string(u"object"_s)}, {u"properties"_s, std::move(properties)},
            {u"required"_s, std::move(required)}, {u"additionalProperties"_s, JsonValue::boolean(false)}})};
}

JsonValue objectFrom(const std::map<QString, JsonValue> &values)
{
    JsonValue object = JsonValue::object();
    for (const auto &[name, value] : values)
        object.addMember(name, value);
    return object;
}

QPlainTextEdit *createCodeEdit(QWidget *parent, const QString &name, const QString &accessibleName)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setFont(fixedFont());
    edit->setTabChangesFocus(true);
    return edit;
}

}

RequestForm::RequestForm(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_text(createCodeEdit(this, u"bodyText"_s, tr("Body as text")))
    , m_textProblem(new SecondaryLabel({}, this))
    , m_preview(createCodeEdit(this, u"requestPreview"_s, tr("Request as it will be sent")))
{
    m_tabs->setObjectName(u"requestTabs"_s);
    m_tabs->setDocumentMode(true);
    new JsonHighlighter(m_text);
    m_textProblem->setTone(Tone::Bad);
    m_textProblem->setWordWrap(true);
    m_textProblem->hide();
    m_preview->setReadOnly(true);
    auto *textPage = new QWidget(this);
    auto *textColumn = new QVBoxLayout(textPage);
    textColumn->setContentsMargins(space::large, space::small, space::large, space::small);
    textColumn->setSpacing(space::tiny);
    textColumn->addWidget(m_text, 1);
    textColumn->addWidget(m_textProblem);
    m_tabs->addTab(buildFormTab(), tr("Form"));
    m_tabs->addTab(textPage, tr("Body as text"));
    m_tabs->addTab(m_preview, tr("Request"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(150);
    connect(&m_checkTimer, &QTimer::timeout, this, &RequestForm::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RequestForm::onTextEdited);
}

QWidget *RequestForm::buildFormTab()
{
    auto *content = new QWidget(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(space::large, space::medium, space::large, space::large);
    m_column->setSpacing(space::medium);
    m_nothing = new SecondaryLabel(tr("This operation needs no values."), content);
    m_column->addWidget(m_nothing);
    for (const auto &[place, title] : {std::pair(ParameterPlace::Path, tr("Path")),
             std::pair(ParameterPlace::Query, tr("Query")), std::pair(ParameterPlace::Header, tr("Headers"))}) {
        auto *heading = new QLabel(title, content);
        heading->setFont(headingFont(font()));
        m_column->addWidget(heading);
        m_sections.push_back({place == ParameterPlace::Path ? RequestPart::Path
                : place == ParameterPlace::Query            ? RequestPart::Query
                                                            : RequestPart::Header,
            place, heading});
    }
    m_bodyTitle = new QLabel(tr("Body"), content);
    m_bodyTitle->setFont(headingFont(font()));
    m_mediaTypes = new QComboBox(content);
    m_mediaTypes->setObjectName(u"mediaType"_s);
    m_mediaTypes->setAccessibleName(tr("Kind of body"));
    m_body = new BodyFormEditor(content);
    m_column->addWidget(m_bodyTitle);
    m_column->addWidget(m_mediaTypes, 0, Qt::AlignLeft);
    m_column->addWidget(m_body);
    m_column->addStretch(1);
    connect(m_mediaTypes, &QComboBox::activated, this, &RequestForm::onMediaTypeChosen);
    connect(m_body, &BodyFormEditor::edited, this, &RequestForm::onBodyFormEdited);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // the fields in it have the focus
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void RequestForm::setOperation(const CatalogueEntry &entry, const RequestValues &values)
{
    m_entry = entry;
    m_details = detailsOf(entry.document, *entry.operation);
    m_showsProblems = !(values == RequestValues());
    buildSections();
    setValues(values);
}

void RequestForm::buildSections()
{
    bool hasAny = !m_details.bodies.empty();
    for (Section &section : m_sections) {
        delete section.editor;
        section.editor = nullptr;
        const Schema schema = schemaOf(m_details, section.place);
        const bool isNeeded = !schema.members().empty();
        hasAny = hasAny || isNeeded;
        section.title->setVisible(isNeeded);
        if (!isNeeded)
            continue;
        section.editor = new ObjectEditor(schema, 0, this);
        m_column->insertWidget(m_column->indexOf(section.title) + 1, section.editor);
        connect(section.editor, &ValueEditor::edited, this, [this, &section] { onSectionEdited(section); });
    }
    m_nothing->setVisible(!hasAny);
    m_mediaTypes->clear();
    for (const BodyForm &form : m_details.bodies)
        m_mediaTypes->addItem(QString::fromLatin1(form.mediaType));
    m_mediaTypes->setVisible(m_details.bodies.size() > 1);
    m_bodyTitle->setVisible(!m_details.bodies.empty());
    m_body->setVisible(!m_details.bodies.empty());
    m_tabs->setTabEnabled(textTab, !m_details.bodies.empty());
    if (m_details.bodies.empty() && m_tabs->currentIndex() == textTab)
        m_tabs->setCurrentIndex(formTab);
}

void RequestForm::setValues(const RequestValues &values)
{
    m_values = values;
    const BodyForm *form = bodyForm();
    const bool isObject = form && form->schema.kind() == Schema::Kind::Object;
    if (form && form->isRequired && isObject && !m_values.body && !m_values.bodyText)
        m_values.body = JsonValue::object();
    m_body->setForm(form);
    fillSections();
    check();
}

void RequestForm::revealProblems()
{
    m_showsProblems = true;
    check();
}

void RequestForm::fillSections()
{
    for (Section &section : m_sections) {
        if (section.editor)
            section.editor->setValue(objectFrom(valuesAt(section.place)));
    }
    if (const BodyForm *form = bodyForm())
        m_mediaTypes->setCurrentText(QString::fromLatin1(form->mediaType));
    if (m_values.bodyText) {
        if (const auto read = readJson(*m_values.bodyText))
            m_values.body = *read;
    }
    m_body->setValue(m_values.body);
    showBodyText();
}

std::map<QString, JsonValue> &RequestForm::valuesAt(ParameterPlace place)
{
    switch (place) {
    case ParameterPlace::Path:
        return m_values.path;
    case ParameterPlace::Query:
        return m_values.query;
    case ParameterPlace::Header:
        return m_values.headers;
    }
    return m_values.query;
}

void RequestForm::onSectionEdited(Section &section)
{
    std::map<QString, JsonValue> &values = valuesAt(section.place);
    values.clear();
    const JsonValue object = section.editor->value();
    for (size_t i = 0; i < object.size(); ++i)
        values.insert_or_assign(object.nameAt(i), object.at(i));
    m_showsProblems = true;
    m_checkTimer.start();
    Q_EMIT edited();
}

void RequestForm::onBodyFormEdited()
{
    m_values.body = m_body->value();
    m_values.bodyText.reset();
    showBodyText();
    m_showsProblems = true;
    m_checkTimer.start();
    Q_EMIT edited();
}

void RequestForm::showBodyText()
{
    const QByteArray text = m_values.bodyText ? *m_values.bodyText
        : m_values.body                       ? indentedJson(*m_values.body)
                                              : QByteArray();
    if (m_text->toPlainText().toUtf8() == text)
        return;
    const QSignalBlocker blocker(m_text);
    m_text->setPlainText(QString::fromUtf8(text));
    m_textProblem->hide();
    m_body->setBlocked({});
}

// The typed text is sent byte for byte; the form follows while it parses.
void RequestForm::onTextEdited()
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    const BodyForm *form = bodyForm();
    const bool isText = form && !form->mediaType.contains("json") && form->mediaType != "multipart/form-data";
    m_values.bodyText = text;
    if (text.trimmed().isEmpty()) {
        m_values.bodyText.reset();
        m_values.body.reset();
    }
    QString problem;
    if (!isText && m_values.bodyText) {
        auto read = readJson(text);
        if (read)
            m_values.body = *std::move(read);
        else
            problem = placeText(read.error());
    }
    m_textProblem->setText(problem);
    m_textProblem->setVisible(!problem.isEmpty());
    m_body->setBlocked(problem.isEmpty()
            ? QString()
            : tr("The body's text is not JSON yet. It stays as it was typed; see \"Body as text\"."));
    if (problem.isEmpty())
        m_body->setValue(m_values.body);
    m_showsProblems = true;
    m_checkTimer.start();
    Q_EMIT edited();
}

void RequestForm::onMediaTypeChosen(int index)
{
    m_values.mediaType = m_details.bodies[static_cast<size_t>(index)].mediaType;
    m_body->setForm(bodyForm());
    m_body->setValue(m_values.body);
    check();
    Q_EMIT edited();
}

void RequestForm::check()
{
    m_checkTimer.stop();
    if (!m_entry.operation)
        return;
    m_problems = problemsOf(m_details, m_values);
    showProblems();
    Q_EMIT checked();
}

void RequestForm::showProblems()
{
    const auto problemsIn = [this](RequestPart part) {
        std::vector<ValueProblem> problems;
        for (const RequestProblem &problem : m_problems) {
            if (m_showsProblems && problem.part == part)
                problems.push_back({problem.path, problem.text});
        }
        return problems;
    };
    for (const Section &section : m_sections) {
        if (section.editor)
            section.editor->showProblems(problemsIn(section.part));
    }
    m_body->showProblems(problemsIn(RequestPart::Body));
}

ApiRequest RequestForm::request() const
{
    return requestFor(*m_entry.operation, m_details, m_values);
}

void RequestForm::setPreview(const QString &text)
{
    if (m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
}

}
