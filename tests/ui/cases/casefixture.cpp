// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/cases/casefixture.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>

#include "tests/support/demoversion.h"
#include "ui/parts/messagebar.h"

namespace reeve::test {

using namespace Qt::StringLiterals;

CaseFixture::CaseFixture() : m_server(ofTestedVersion({.fleet = 10}))
{
    if (const auto started = m_server.start(); !started)
        qFatal("%s", started.error().c_str());
    restartPage();
}

CaseFixture::~CaseFixture()
{
    disconnect();
}

void CaseFixture::restartPage()
{
    if (m_page)
        disconnect();
    m_page.reset();
    m_page = std::make_unique<CasesPage>(draftPath());
    m_page->composer().setSearchDelays({0, 50, 50});
    m_page->resize(1200, 900);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->newCase();
}

void CaseFixture::connectTo()
{
    Profile profile;
    profile.id = m_profileId;
    profile.address = QUrl(QString::fromStdString(m_server.url()));
    const Target target{.address = profile.address,
        .credential = ApiKeyCredential{Secret(QByteArray::fromStdString(m_server.credentials().encodedApiKey))},
        .timeoutMs = 3000};
    m_session = std::make_unique<Session>(profile, target, nullptr);
    m_page->setSession(m_session.get());
    QTRY_VERIFY(find<QComboBox>(u"caseTemplate"_s)->count() > 1); // the configuration has arrived
    QTRY_VERIFY(find<QComboBox>(u"caseConnector"_s)->count() > 1);
}

void CaseFixture::disconnect()
{
    m_page->setSession(nullptr);
    m_session.reset();
}

void CaseFixture::type(const QString &field, const QString &text) const
{
    auto *widget = find<QWidget>(field);
    widget->setFocus();
    bool typedOne = false;
    for (const QString &line : text.split(u'\n')) {
        if (typedOne)
            QTest::keyClick(widget, Qt::Key_Return);
        typedOne = true;
        QTest::keyClicks(widget, line);
    }
}

void CaseFixture::click(const QString &button) const
{
    // A radio button accepts clicks on its indicator and text only, which may not cover its centre.
    auto *widget = find<QAbstractButton>(button);
    QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(10, widget->height() / 2));
}

void CaseFixture::clickAction(const QString &bar, const QString &text) const
{
    const auto wanted = [this, &bar, &text]() -> QPushButton * {
        for (QPushButton *button : find<MessageBar>(bar)->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    };
    QTRY_VERIFY2(wanted(), qPrintable(text)); // the layout shows added widgets later
    QTest::mouseClick(wanted(), Qt::LeftButton);
}

QString CaseFixture::barText(const QString &bar) const
{
    const auto *shown = find<MessageBar>(bar);
    return shown->isVisible() ? shown->text() : QString();
}

QJsonArray CaseFixture::cases() const
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(m_server.casesJson())).array();
}

QJsonObject CaseFixture::newestCase(const QString &title) const
{
    const QJsonArray all = cases();
    for (const QJsonValue &each : all)
        if (each[u"title"].toString() == title)
            return each.toObject();
    return {};
}

}
