// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casecard.h"

#include <QDesktopServices>
#include <QFont>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/cases/casetext.h"
#include "ui/cases/caseappearance.h"
#include "ui/cases/foldedtext.h"
#include "ui/parts/badge.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRowWidth = 720; // keeps the copy buttons near their text
constexpr int narrowestCard = 300; // beside the list

QString textOrNotReported(const QString &text)
{
    return text.isEmpty() ? notReportedText() : text;
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : notReportedText();
}

QString textOf(const std::optional<int> &number)
{
    return number ? QLocale().toString(*number) : notReportedText();
}

QString textOf(const std::optional<QStringList> &list)
{
    if (!list)
        return notReportedText();
    return list->isEmpty() ? CaseCard::tr("none") : list->join(u", "_s);
}

struct TextPart {
    QString text{};
    QString subject{}; // what the text is, translated
    QString name{}; // objectName
    QFont font{};
    int width = 0; // that there is in the narrowest card
};

// Returns a label, or a folded text where the text is too long for one.
QWidget *textWidget(const TextPart &part, QWidget *parent)
{
    constexpr int foldedLines = 4;
    if (needsFolding(part.text, part.font, part.width)) {
        auto *folded = new FoldedText(foldedLines, part.subject, parent);
        folded->setFont(part.font);
        folded->setName(part.name);
        folded->showPlain(part.text);
        return folded;
    }
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(part.text);
    label->setObjectName(part.name);
    label->setFont(part.font);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}

CaseCard::CaseCard(QWidget *parent)
    : QWidget(parent)
    , m_banner(new QWidget(this))
    , m_bannerText(new QLabel(m_banner))
    , m_status(new Badge(this))
    , m_severity(new Badge(this))
    , m_description(new FoldedText(12, tr("Description"), this))
    , m_actions(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    column->setSpacing(space::medium);
    buildActions();
    column->addWidget(buildHead());
    column->addWidget(buildDescription());
    column->addStretch(1);
}

QWidget *CaseCard::buildHead()
{
    auto *head = new QWidget(this);
    auto *sign = new IconLabel(20, m_banner);
    sign->setIcon(icon(u"circle-check"_s, Tone::Good));
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setObjectName(u"caseBanner"_s);
    m_bannerText->setFont(headingFont(font()));
    auto *banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(0, 0, 0, 0);
    banner->addWidget(sign);
    banner->addWidget(m_bannerText, 1);
    m_banner->hide();
    m_status->setObjectName(u"caseCardStatus"_s);
    m_severity->setObjectName(u"caseCardSeverity"_s);
    auto *badges = new QHBoxLayout;
    badges->addWidget(m_status);
    badges->addWidget(m_severity);
    badges->addStretch(1);
    m_titleColumn = new QVBoxLayout;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(m_banner);
    column->addLayout(m_titleColumn);
    column->addLayout(badges);
    column->addWidget(m_actions);
    return head;
}

QWidget *CaseCard::buildDescription()
{
    auto *part = new QWidget(this);
    part->setMaximumWidth(maxRowWidth);
    auto *heading = new QLabel(tr("Description"), part);
    heading->setFont(headingFont(font()));
    m_description->setName(u"caseCardDescription"_s);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(heading);
    column->addWidget(m_description);
    return part;
}

// The card may be narrow, so the buttons wrap.
void CaseCard::buildActions()
{
    auto *row = new FlowLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    m_open = addButton(u"caseOpenInKibana"_s, u"external-link"_s, tr("Open in Kibana"));
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
}

QPushButton *CaseCard::addButton(const QString &objectName, const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text, m_actions);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_actions->layout()->addWidget(button);
    return button;
}

void CaseCard::setBanner(const QString &text)
{
    m_bannerText->setText(text);
    m_banner->setVisible(!text.isEmpty());
}

void CaseCard::showTitle(const QString &title)
{
    delete m_title;
    m_title = textWidget({.text = title,
                             .subject = tr("Title"),
                             .name = u"caseCardTitle"_s,
                             .font = titleFont(font()),
                             .width = narrowestCard - 2 * space::huge},
        this);
    m_titleColumn->addWidget(m_title);
}

void CaseCard::showCase(const CreatedCase &shown, const QUrl &address)
{
    m_address = address;
    showTitle(textOrNotReported(shown.title));
    const CaseAppearance status = statusAppearance(shown.status);
    m_status->setContent(status.tone, status.iconName, statusText(shown.status));
    const CaseAppearance severity = severityAppearance(shown.severity);
    m_severity->setContent(severity.tone, severity.iconName, tr("Severity: %1").arg(severityText(shown.severity)));
    m_description->showMarkdown(textOrNotReported(shown.description));
    delete m_rows;
    m_rows = new QWidget(this);
    m_rows->setMaximumWidth(maxRowWidth);
    m_form = new QFormLayout(m_rows);
    m_form->setContentsMargins(0, space::small, 0, 0);
    m_form->setHorizontalSpacing(space::large);
    m_form->setVerticalSpacing(space::small);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    fillRows(shown, address);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_rows);
    m_open->setEnabled(address.isValid() && !address.isEmpty());
}

void CaseCard::fillRows(const CreatedCase &shown, const QUrl &address)
{
    const QString connector = shown.connectorType == u".none" ? tr("none") : textOrNotReported(shown.connectorName);
    const QString by = personText(shown.createdBy);
    addRow(tr("Case id"), textOrNotReported(shown.id), u"id"_s, true);
    addRow(tr("Version"), textOrNotReported(shown.version), u"version"_s, true);
    addRow(tr("Solution"), ownerText(shown.owner), u"owner"_s);
    addRow(tr("Category"), shown.category.value_or(tr("none")), u"category"_s);
    addRow(tr("Tags"), textOf(shown.tags), u"tags"_s);
    addRow(tr("Assignees"), textOf(shown.assigneeUids), u"assignees"_s);
    addRow(tr("Connector"), connector, u"connector"_s);
    addRow(tr("Created"), textOf(shown.createdAt), u"createdAt"_s);
    addRow(tr("Created by"), textOrNotReported(by), u"createdBy"_s);
    addRow(tr("Updated"), shown.updatedAt.isValid() ? textOf(shown.updatedAt) : tr("never"), u"updatedAt"_s);
    addRow(tr("Comments"), textOf(shown.totalComments), u"comments"_s);
    addRow(tr("Alerts"), textOf(shown.totalAlerts), u"alerts"_s);
    if (!address.isEmpty())
        addRow(tr("Address"), address.toString(QUrl::FullyEncoded), u"address"_s, true);
}

void CaseCard::addRow(const QString &label, const QString &text, const QString &name, bool copyable)
{
    auto *caption = new SecondaryLabel(label, m_rows);
    caption->setTextFormat(Qt::PlainText);
    if (copyable) {
        auto *value = new CopyableText(text, m_rows);
        value->setSubject(label);
        value->setObjectName(u"caseCard_"_s + name);
        return m_form->addRow(caption, value);
    }
    QWidget *value = textWidget(
        {.text = text, .subject = label, .name = u"caseCard_"_s + name, .font = font(), .width = narrowestCard / 2},
        m_rows);
    if (qobject_cast<QLabel *>(value)) // a folded text has a name and is read as a text
        value->setAccessibleName(tr("%1: %2", "label: value").arg(label, text));
    m_form->addRow(caption, value);
}

}
