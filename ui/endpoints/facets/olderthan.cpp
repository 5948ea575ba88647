// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/facets/olderthan.h"

#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "models/base/plaintext.h"
#include "models/endpoints/query/olderthan.h"
#include "ui/parts/formfield.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype mostVersions = 12; // in the menu

bool isNewer(const QString &version, const QString &other)
{
    const std::string one = version.toStdString();
    const std::string two = other.toStdString();
    const auto first = versionIn(one);
    const auto second = versionIn(two);
    return first && second && versionOrder(*first, *second) > 0;
}

}

OlderThan::OlderThan(EndpointColumn column, QWidget *parent)
    : QWidget(parent)
    , m_column(column)
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_edit(new QLineEdit)
    , m_field(new FormField(tr("Older than"), m_edit, this))
{
    const QString name = endpointColumnName(column);
    m_button->setObjectName(u"facetOlder-"_s + name);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(m_menu);
    m_button->setMinimumWidth(1);
    m_menu->setObjectName(u"facetOlderMenu-"_s + name);
    m_edit->setObjectName(u"facetOlderValue-"_s + name);
    m_edit->setPlaceholderText(isOnlyCompared(column) ? u"12h, 3d, 2w, 2026-05-01"_s : u"8.17"_s);
    m_field->hide();
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, space::small, 0);
    lines->setSpacing(space::tiny);
    lines->addWidget(m_button, 0, Qt::AlignLeft);
    lines->addWidget(m_field);
    connect(m_menu, &QMenu::aboutToShow, this, &OlderThan::fillMenu);
    connect(m_edit, &QLineEdit::returnPressed, this, &OlderThan::onValueEntered);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_field->setProblem({}); });
    showValue({});
}

void OlderThan::setVersions(const QStringList &versions)
{
    m_versions = versions;
    m_versions.removeIf([](const QString &version) { return !versionIn(version.toStdString()); });
    std::ranges::stable_sort(m_versions, isNewer);
    m_versions = m_versions.mid(0, mostVersions);
}

void OlderThan::showValue(const QString &value)
{
    m_value = value;
    const QString title = endpointColumnTitle(m_column);
    m_text = value.isEmpty() ? tr("%1 older than…").arg(title) : tr("%1 older than %2").arg(title, value);
    m_button->setAccessibleName(m_text);
    m_button->setToolTip(plainToolTip(tr("%1\nShows only endpoints whose value is older.").arg(m_text)));
    fitText();
}

void OlderThan::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

void OlderThan::fitText()
{
    const QFontMetrics metrics = m_button->fontMetrics();
    const int frame = m_button->sizeHint().width() - metrics.horizontalAdvance(m_button->text());
    const QString fitting = metrics.elidedText(m_text, Qt::ElideMiddle, contentsRect().width() - space::small - frame);
    m_button->setText(fitting);
}

void OlderThan::setEnded()
{
    m_field->setProblem({});
    m_field->hide();
}

void OlderThan::addValue(const QString &value, const QString &text)
{
    QAction *action = m_menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(value == m_value);
    connect(action, &QAction::triggered, this, [this, value] {
        setEnded();
        Q_EMIT chosen(m_column, value);
    });
}

void OlderThan::fillMenu()
{
    m_menu->clear();
    if (isOnlyCompared(m_column)) {
        addValue(u"1h"_s, tr("1 &hour"));
        addValue(u"1d"_s, tr("1 &day"));
        addValue(u"7d"_s, tr("7 d&ays"));
        addValue(u"30d"_s, tr("30 da&ys"));
    } else {
        for (const QString &version : std::as_const(m_versions))
            addValue(version, version);
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Other…")), &QAction::triggered, this, &OlderThan::askForValue);
    QAction *none = m_menu->addAction(tr("&No limit"));
    none->setEnabled(!m_value.isEmpty());
    connect(none, &QAction::triggered, this, [this] {
        setEnded();
        Q_EMIT chosen(m_column, {});
    });
}

void OlderThan::askForValue()
{
    m_edit->setText(m_value);
    m_field->show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void OlderThan::onValueEntered()
{
    const QString value = m_edit->text().simplified();
    const QString problem = value.isEmpty() ? QString() : comparisonProblem(m_column, olderComparison(value), value);
    m_field->setProblem(problem);
    if (!problem.isEmpty())
        return;
    m_button->setFocus(Qt::OtherFocusReason); // the field is hidden then
    setEnded();
    Q_EMIT chosen(m_column, value);
}

}
