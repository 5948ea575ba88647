// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/descriptioneditor.h"

#include <QDynamicPropertyChangeEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include "ui/cases/safetextbrowser.h"

namespace reeve {

using namespace Qt::StringLiterals;

DescriptionEditor::DescriptionEditor(QWidget *parent)
    : QTabWidget(parent), m_write(new QPlainTextEdit(this)), m_preview(new SafeTextBrowser(this))
{
    m_write->setObjectName(u"caseDescription"_s);
    m_write->setAccessibleName(tr("Description, in Markdown"));
    m_write->setTabChangesFocus(true);
    m_write->setPlaceholderText(
        tr("What happened, what was done, what comes next. Markdown is shown formatted in Kibana."));
    m_preview->setObjectName(u"caseDescriptionPreview"_s);
    m_preview->setAccessibleName(tr("Description as it will look"));
    m_preview->setPlaceholderText(tr("Nothing to preview."));
    addTab(m_write, tr("Write"));
    addTab(m_preview, tr("Preview"));
    setDocumentMode(true);
    setFocusProxy(m_write);
    connect(m_write, &QPlainTextEdit::textChanged, this, &DescriptionEditor::edited);
    connect(this, &QTabWidget::currentChanged, this, &DescriptionEditor::showTab);
}

void DescriptionEditor::setText(const QString &text)
{
    if (this->text() == text)
        return;
    const QSignalBlocker blocker(m_write);
    m_write->setPlainText(text);
    showTab(currentIndex());
}

// toPlainText() would turn no-break spaces into spaces.
QString DescriptionEditor::text() const
{
    QString text = m_write->document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void DescriptionEditor::showTab(int index)
{
    if (widget(index) == m_preview)
        m_preview->showMarkdown(text());
}

// FormField marks its editor as invalid by a dynamic property; forwarded to the text edit, which paints the frame.
bool DescriptionEditor::event(QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange) {
        const QByteArray name = static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName();
        m_write->setProperty(name.constData(), property(name.constData()));
        m_write->viewport()->update();
        m_write->update();
    }
    return QTabWidget::event(event);
}

}
