// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/connectorform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "models/cases/connectorfields.h"
#include "ui/cases/valueedits.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ConnectorForm::ConnectorForm(QWidget *parent)
    : QWidget(parent), m_combo(new QComboBox(this)), m_fields(new QWidget(this)), m_note(new SecondaryLabel({}, this))
{
    m_combo->setObjectName(u"caseConnector"_s);
    m_combo->setAccessibleName(tr("Connector"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(16);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(m_combo);
    column->addWidget(m_note);
    column->addWidget(m_fields);
    setFocusProxy(m_combo);
    connect(m_combo, &QComboBox::activated, this, &ConnectorForm::onConnectorPicked);
    updateChoices();
    rebuildFields();
}

void ConnectorForm::setConnector(const CaseConnector &connector)
{
    if (m_connector == connector)
        return;
    m_connector = connector;
    updateChoices();
    rebuildFields();
}

CaseConnector ConnectorForm::connector() const
{
    return m_connector;
}

void ConnectorForm::setConnectors(const QList<ConnectorInfo> &connectors, bool known)
{
    m_connectors = connectors;
    m_connectorsKnown = known;
    updateChoices();
}

// Index 0 is "none"; then the server's connectors; last the draft's own if the server does not list it.
void ConnectorForm::updateChoices()
{
    m_combo->clear();
    m_combo->addItem(tr("No connector selected"));
    for (const ConnectorInfo &each : std::as_const(m_connectors))
        m_combo->addItem(each.missingSecrets ? tr("%1 (secrets missing)").arg(each.name) : each.name);
    const auto own = std::ranges::find(m_connectors, m_connector.id, &ConnectorInfo::id);
    const bool none = m_connector.id == u"none"_s;
    const bool unlisted = !none && own == m_connectors.end();
    if (unlisted)
        m_combo->addItem(m_connector.name);
    m_combo->setCurrentIndex(none ? 0 : static_cast<int>(own - m_connectors.begin()) + 1);
    if (unlisted && m_connectorsKnown)
        m_note->setText(tr("The server does not list this connector."));
    else
        m_note->setText(m_connectorsKnown ? QString() : tr("The server's connectors are not known yet."));
    m_note->setVisible(!m_note->text().isEmpty());
}

void ConnectorForm::onConnectorPicked(int index)
{
    if (index == 0)
        m_connector = {};
    else if (index <= m_connectors.size() && m_connectors[index - 1].id != m_connector.id)
        m_connector = {.id = m_connectors[index - 1].id,
            .name = m_connectors[index - 1].name,
            .type = m_connectors[index - 1].type};
    rebuildFields();
    updateChoices();
    Q_EMIT edited();
}

void ConnectorForm::rebuildFields()
{
    delete m_rows;
    m_rows = nullptr;
    qDeleteAll(m_fields->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const auto fields = connectorFields(m_connector.type);
    m_fields->setVisible(!fields.empty());
    m_rows = new QFormLayout(m_fields);
    m_rows->setContentsMargins(0, space::tiny, 0, 0);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const ConnectorField &field : fields) {
        const QString label = QCoreApplication::translate("Cases", field.label);
        QWidget *edit = connectorFieldEdit(field, m_fields, [this] { onFieldsEdited(); });
        edit->setObjectName(u"caseConnectorField_"_s + QLatin1StringView(field.key));
        edit->setAccessibleName(label);
        setConnectorFieldValue(edit, field.kind, m_connector.fields.value(QLatin1StringView(field.key)));
        m_rows->addRow(field.kind == ConnectorFieldKind::Toggle ? QString() : label, edit);
    }
}

void ConnectorForm::onFieldsEdited()
{
    int row = 0;
    for (const ConnectorField &field : connectorFields(m_connector.type)) {
        const QWidget *edit = m_rows->itemAt(row++, QFormLayout::FieldRole)->widget();
        m_connector.fields.insert(QLatin1StringView(field.key), connectorFieldValue(edit, field.kind));
    }
    Q_EMIT edited();
}

}
