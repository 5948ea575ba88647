// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/operationhead.h"

#include <QLabel>
#include <QVBoxLayout>

#include "models/base/plaintext.h"
#include "ui/explorer/operationdelegate.h"
#include "ui/parts/badge.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

OperationHead::OperationHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_path(new QLabel(this))
    , m_description(new SecondaryLabel({}, this))
    , m_marks(new FlowLayout(nullptr, space::small))
    , m_effect(addMark(u"operationEffect"_s))
    , m_scope(addMark(u"operationScope"_s))
    , m_privileges(addMark(u"operationPrivileges"_s))
    , m_list(addMark(u"operationList"_s))
    , m_version(addMark(u"operationVersion"_s))
    , m_source(addMark(u"operationSource"_s))
{
    m_title->setObjectName(u"operationTitle"_s);
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_path->setObjectName(u"operationPath"_s);
    m_path->setFont(fixedFont());
    m_path->setTextFormat(Qt::PlainText);
    m_path->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_description->setObjectName(u"operationDescription"_s);
    m_description->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_title);
    column->addWidget(m_path);
    column->addWidget(m_description);
    column->addLayout(m_marks);
}

Badge *OperationHead::addMark(const QString &name)
{
    auto *mark = new Badge(this);
    mark->setObjectName(name);
    m_marks->addWidget(mark);
    return mark;
}

void OperationHead::showOperation(const Operation &operation, const QString &version)
{
    m_title->setText(operation.summary);
    // A place to break the line behind each slash.
    m_path->setText(verbName(operation.verb) + u' ' + QString(operation.path).replace(u"/"_s, u"/\u200b"_s));
    m_description->setText(operation.description);
    m_description->setVisible(!operation.description.isEmpty());
    m_effect->setContent(effectTone(operation.effect), effectIconName(operation.effect), effectText(operation.effect));
    m_scope->setContent(
        Tone::Neutral, u"layers"_s, operation.scope == Scope::Space ? tr("In the space") : tr("Whole deployment"));
    m_privileges->setVisible(operation.knowsPrivileges);
    m_privileges->setContent(Tone::Neutral, u"key-round"_s,
        operation.privileges.isEmpty() ? tr("No privilege beyond signing in")
                                       : operation.privileges.value(0)
                + (operation.privileges.size() > 1 ? tr(" and %Ln more", nullptr, int(operation.privileges.size()) - 1)
                                                   : QString()));
    m_privileges->setToolTip(plainToolTip(operation.privileges.join(u'\n')));
    m_list->setVisible(operation.list.has_value());
    m_list->setContent(Tone::Neutral, u"list"_s, tr("Answers a list"));
    const bool isHere = isIn(operation, version);
    m_version->setVisible(!isHere || operation.isDeprecated);
    m_version->setContent(Tone::Warning, u"triangle-alert"_s,
        isHere                          ? tr("Deprecated")
            : operation.until.isEmpty() ? tr("Since Kibana %1").arg(operation.since)
                                        : tr("Until Kibana %1").arg(operation.until));
    m_source->setVisible(!operation.isOurs);
    m_source->setContent(Tone::Neutral, u"info"_s, tr("From the opened document"));
}

}
