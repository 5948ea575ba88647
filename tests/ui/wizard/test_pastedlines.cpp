// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QMetaProperty>
#include <QTest>

#include "tests/support/testprogram.h"
#include "tests/ui/wizard/pastedlines.h"
#include "tests/ui/wizard/wizardfixture.h"

using namespace Qt::StringLiterals;
using namespace reeve;
using namespace reeve::test;

// Command lines and configurations pasted into every field of the wizard: no secret stays readable.
class PastedLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theAddressIsFoundAndTheSecretTaken_data();
    void theAddressIsFoundAndTheSecretTaken();
    void noSecretStaysReadableInAnyField_data();
    void noSecretStaysReadableInAnyField();
    void aKeyWithoutAnAddressIsKeptForTheNextStep();
    void aPasswordBehindTheUserNameMoves();
    void aProxyAddressIsTakenApart();
    void theKeyFieldSaysWhatWasDropped();

private:
    QStringList readable() const; // every text that a user can see or copy
    bool isReadable(const QString &secret) const;

    std::unique_ptr<WizardFixture> m_fixture{};
};

void PastedLinesTest::initTestCase()
{
    m_fixture = std::make_unique<WizardFixture>();
}

void PastedLinesTest::cleanupTestCase()
{
    m_fixture.reset();
}

QStringList PastedLinesTest::readable() const
{
    QStringList texts;
    const auto widgets = m_fixture->wizard().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        const bool masked = edit && edit->echoMode() != QLineEdit::Normal;
        for (const char *name : {"text", "toolTip", "whatsThis", "statusTip", "accessibleName", "accessibleDescription",
                 "placeholderText", "windowTitle", "displayText"}) {
            if (!masked || qstrcmp(name, "text") != 0)
                texts += widget->property(name).toString();
        }
    }
    return texts;
}

bool PastedLinesTest::isReadable(const QString &secret) const
{
    return readable().join(u'\n').contains(secret);
}

void PastedLinesTest::theAddressIsFoundAndTheSecretTaken_data()
{
    QTest::addColumn<PastedLine>("line");
    for (const PastedLine &line : pastedLines())
        QTest::newRow(line.name) << line;
}

void PastedLinesTest::theAddressIsFoundAndTheSecretTaken()
{
    QFETCH(const PastedLine, line);
    m_fixture->open();
    const QString text = QString::fromUtf8(line.text);
    m_fixture->paste("address", text);
    m_fixture->find<QLineEdit>("caFile")->setFocus();
    for (const char *secret : pastedSecrets) {
        if (text.contains(QLatin1StringView(secret)))
            QTRY_VERIFY2(!isReadable(QString::fromLatin1(secret)), secret);
    }
    QTRY_COMPARE(m_fixture->find<QLineEdit>("address")->text(), QString::fromLatin1(line.address));
    QVERIFY(!m_fixture->find<QLineEdit>("address")->isUndoAvailable());
    if (!*line.address)
        return m_fixture->paste("address", u"https://kibana.example.com"_s);
    m_fixture->next();
    QCOMPARE(m_fixture->wizard().currentStep(), 1);
    QCOMPARE(m_fixture->wizard().draft().secret.reveal(), QByteArray(line.secret));
    QCOMPARE(m_fixture->wizard().draft().profile.username, QString::fromLatin1(line.username));
}

void PastedLinesTest::noSecretStaysReadableInAnyField_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field : {"apiKey", "username", "password", "passphrase", "proxyHost", "proxyUsername",
             "proxyPassword", "caFile", "pin", "certificateFile", "keyFile", "besidesCertificateFile", "besidesKeyFile",
             "cloudDeployment", "cloudRegion", "name", "spaceId"})
        QTest::newRow(field) << QByteArray(field);
}

void PastedLinesTest::noSecretStaysReadableInAnyField()
{
    QFETCH(const QByteArray, field);
    m_fixture->open();
    for (const PastedLine &line : pastedLines()) {
        const QString text = QString::fromUtf8(line.text);
        m_fixture->paste(field.constData(), text);
        const QString shown = readable().join(u'\n');
        for (const char *secret : pastedSecrets)
            QVERIFY2(!shown.contains(QLatin1StringView(secret)), line.name);
    }
}

void PastedLinesTest::aKeyWithoutAnAddressIsKeptForTheNextStep()
{
    m_fixture->open();
    const QString key = u"aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"_s;
    m_fixture->paste("address", u"ELASTIC_API_KEY="_s + key);
    QTRY_COMPARE(m_fixture->find<QLineEdit>("address")->text(), QString());
    QVERIFY(!isReadable(key));
    m_fixture->paste("address", u"https://kibana.example.com"_s);
    m_fixture->next();
    QCOMPARE(m_fixture->wizard().draft().secret.reveal(), key.toLatin1());
}

void PastedLinesTest::aPasswordBehindTheUserNameMoves()
{
    m_fixture->open();
    m_fixture->paste("username", u"elastic:hunter2Pw9"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("username")->text(), u"elastic"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("password")->text(), u"hunter2Pw9"_s);
    QVERIFY(!isReadable(u"hunter2Pw9"_s));
    m_fixture->type("username", u"jo:x"_s); // typed: nothing is moved while somebody types
    QCOMPARE(m_fixture->find<QLineEdit>("username")->text(), u"jo:x"_s);
}

void PastedLinesTest::aProxyAddressIsTakenApart()
{
    m_fixture->open();
    m_fixture->paste("proxyHost", u"http://jo:hunter2Pw9@proxy.example.com:8080"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("proxyHost")->text(), u"proxy.example.com"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("proxyUsername")->text(), u"jo"_s);
    QCOMPARE(m_fixture->find<QLineEdit>("proxyPassword")->text(), u"hunter2Pw9"_s);
    QVERIFY(!isReadable(u"hunter2Pw9"_s));
}

void PastedLinesTest::theKeyFieldSaysWhatWasDropped()
{
    m_fixture->open();
    m_fixture->paste("address", u"https://kibana.example.com"_s);
    m_fixture->next();
    m_fixture->paste("apiKey", u"ELASTIC_API_KEY=aGVsZG91dDpTM2NyM3RIZWxkT3V0S2V5"_s);
    QVERIFY(readable().join(u'\n').contains(u"around the key was dropped"_s));
    m_fixture->paste("apiKey", u"essu_VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWkybA"_s);
    QVERIFY(readable().join(u'\n').contains(u"sent as it is"_s));
    m_fixture->paste("apiKey", u"abc:def"_s);
    QVERIFY(readable().join(u'\n').contains(u"too short"_s));
}

REEVE_TEST_MAIN(PastedLinesTest)
#include "test_pastedlines.moc"
